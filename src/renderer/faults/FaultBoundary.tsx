import { Component, useContext, type ReactNode } from 'react';
import { messageOf } from '@shared/errors/messageOf';
import { ClientContext } from '../client/ClientContext';
import { wordsOf } from '../words/currentWords';
import { faultsWords } from '../words/english/faults';
import { report } from './watchPage';
import './faultBoundary.css';

interface FaultBoundaryProps {
  /** What it holds. */
  readonly part: keyof typeof faultsWords.english.cannotShow;
  readonly children: ReactNode;
}

/** Keeps a fault of one part of the window from taking the others along: React takes away all that no boundary holds. */
export function FaultBoundary(props: FaultBoundaryProps) {
  const client = useContext(ClientContext);
  return <Boundary {...props} onFault={(thrown) => client && report(client, thrown)} />;
}

class Boundary extends Component<FaultBoundaryProps & { readonly onFault: (thrown: unknown) => void }> {
  override state: { readonly fault?: { readonly thrown: unknown } } = {};

  static getDerivedStateFromError(thrown: unknown) {
    return { fault: { thrown } };
  }

  override componentDidCatch(thrown: unknown): void {
    this.props.onFault(thrown);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    const words = wordsOf(faultsWords);
    if (!fault) return this.props.children;
    return (
      <div className="fault" role="alert">
        <p>
          <strong>{words.cannotShow[this.props.part]}</strong> {messageOf(fault.thrown)}
        </p>
        <p className="hint">{words.kept}</p>
        <div className="fault-actions">
          <button type="button" className="button" onClick={() => this.setState({ fault: undefined })}>
            {words.again}
          </button>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {words.reload}
          </button>
        </div>
      </div>
    );
  }
}

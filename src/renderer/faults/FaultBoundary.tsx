import { Component, useContext, type ReactNode } from 'react';
import { messageOf } from '@shared/errors/messageOf';
import { ClientContext } from '../client/ClientContext';
import { report } from './watchPage';
import './faultBoundary.css';

interface FaultBoundaryProps {
  /** What it holds, as a sentence begins: `The canvas`. */
  readonly part: string;
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
    if (!fault) return this.props.children;
    return (
      <div className="fault" role="alert">
        <p>
          <strong>{this.props.part} can’t be shown.</strong> {messageOf(fault.thrown)}
        </p>
        <p className="hint">Your drawing is kept. Undo may help where the last change led to this.</p>
        <div className="fault-actions">
          <button type="button" className="button" onClick={() => this.setState({ fault: undefined })}>
            Try again
          </button>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Reload Netloom
          </button>
        </div>
      </div>
    );
  }
}

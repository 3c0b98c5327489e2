import type { ReactFlowInstance } from '@xyflow/react';
import type { FlowEdge, FlowNode } from './flowTypes';

type Instance = ReactFlowInstance<FlowNode, FlowEdge>;

let instance: Instance | undefined;

/** React Flow's instance, for commands; `undefined` until it is mounted. */
export function flow(): Instance | undefined {
  return instance;
}

export function setFlow(next: Instance | undefined): void {
  instance = next;
}

/** The part of the page that the canvas takes, pixels. */
export function canvasArea(): DOMRect | undefined {
  return document.querySelector('.react-flow')?.getBoundingClientRect();
}

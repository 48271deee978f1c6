import { Component, type ReactNode } from 'react';

interface ChartErrorBoundaryProps {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
}

interface ChartErrorBoundaryState {
  readonly hasFailed: boolean;
}

/** A chart that cannot be loaded or drawn must not take the page with it. */
export class ChartErrorBoundary extends Component<ChartErrorBoundaryProps, ChartErrorBoundaryState> {
  override state: ChartErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ChartErrorBoundaryState {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}

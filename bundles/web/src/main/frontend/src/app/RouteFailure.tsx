import { useRouteError } from 'react-router';

/** Hands what the router caught to the console's own error boundary. */
export function RouteFailure(): never {
  throw useRouteError();
}

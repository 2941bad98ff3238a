import type { Provider } from '../../api/types';

/** A provider as people read it. */
export const nameOf = ({ id, version }: Provider): string => `${id} ${version}`;

/** A provider as a prefecture pins it. */
export const pinOf = ({ id, version }: Provider): string => `${id}/${version}`;

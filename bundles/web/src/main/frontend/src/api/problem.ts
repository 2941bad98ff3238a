/** One complaint about one field of what was sent; `pointer` is a JSON pointer (RFC 6901). */
export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

/** What the server says when it refuses (RFC 9457). */
export interface ProblemBody {
  status: number;
  code: string;
  title: string;
  detail?: string;
  role?: string;
  needs?: string;
  errors?: FieldError[];
  current?: unknown;
}

/** A refused or failed request. Code `offline` means that no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: FieldError[];

  constructor(
    readonly body: ProblemBody,
    readonly retryAfter: number | null = null,
  ) {
    super(body.title);
    this.status = body.status;
    this.code = body.code;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const retry = Number(response.headers.get('Retry-After'));
  const fallback = { status: response.status, code: `http-${response.status}`, title: response.statusText };
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  const body = isJson ? ((await response.json()) as Partial<ProblemBody>) : {};
  return new Problem({ ...fallback, ...body }, retry > 0 ? retry : null);
}

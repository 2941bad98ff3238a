const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** The rule the server holds to as well: eight characters, three of four kinds. */
export function strongEnough(password: string): boolean {
  return password.length >= 8 && KINDS.filter((kind) => kind.test(password)).length >= 3;
}

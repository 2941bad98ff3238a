/**
 * Stands for `@rjsf/validator-ajv8`, which the form library's test kit names: Ajv needs `unsafe-eval`, so it is not
 * installed and never used.
 */
export default null;

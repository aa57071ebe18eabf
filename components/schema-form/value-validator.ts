import type { ValidatorType } from "@rjsf/utils";

/** RJSF wants a validator; ours runs outside of it (lib/schema/validate), on the graph's own schema. */
export const VALUE_VALIDATOR: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
};

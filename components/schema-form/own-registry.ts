import ObjectField from "@rjsf/core/lib/components/fields/ObjectField.js";
import {
  DEFAULT_ID_PREFIX,
  DEFAULT_ID_SEPARATOR,
  englishStringTranslator,
  type Registry,
} from "@rjsf/utils";

/**
 * Stands in for RJSF's default registry, whose further fields, widgets and templates (22 KB gzip) our
 * one field draws in its own way.
 */
export default function ownRegistry(): Omit<Registry, "schemaUtils"> {
  return {
    fields: { ObjectField },
    // All that are asked for are given to the form.
    templates: {} as Registry["templates"],
    widgets: {},
    rootSchema: {},
    formContext: {},
    translateString: englishStringTranslator,
    globalFormOptions: {
      idPrefix: DEFAULT_ID_PREFIX,
      idSeparator: DEFAULT_ID_SEPARATOR,
      useFallbackUiForUnsupportedType: false,
    },
  };
}

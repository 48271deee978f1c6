/** The little of Trusted Types that the page uses; TypeScript does not know them yet, Firefox and Safari have them only lately. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { readonly createScriptURL: (value: string) => string },
    ): { createScriptURL(value: string): object };
  };
}

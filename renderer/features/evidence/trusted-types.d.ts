/** Trusted Types (W3C), which the DOM library of the compiler does not have yet; only what we use. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(address: string): string },
      // A TrustedScriptURL, which goes where an address goes.
    ): { createScriptURL(address: string): URL };
  };
}

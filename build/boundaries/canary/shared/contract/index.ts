export interface Contract { readonly name: string }
export const limit = 1;

import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules", "src/api/contract.d.ts"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      // Taking a property out of a rest is how one leaves it out.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // Calls to the server live in api/ alone: pages ask for what they need by name.
      "no-restricted-globals": ["error", { name: "fetch", message: "Use a function of src/api." }],
    },
  },
  { files: ["src/api/request.ts", "src/api/messages.ts"], rules: { "no-restricted-globals": "off" } },
  // Plain JavaScript, in which what JSON holds can't be given a type.
  { files: ["build/**"], ...tseslint.configs.disableTypeChecked },
);

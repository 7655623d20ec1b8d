import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: [".next/", ".data/", "lib/db/generated/", "next-env.d.ts"] },
  // What renders; nothing else has hooks, and looking for them everywhere takes a tenth of the time.
  { files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"], extends: [hooks.configs.flat.recommended] },
  {
    files: ["**/*.ts", "**/*.tsx", "**/*.mjs", "*.js"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: false },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // An index that was just checked to exist reads better asserted than re-checked.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);

/** The two ways out of a conflict. */
export function choiceButtons(name: string, words: { mine: string; theirs: string }): HTMLButtonElement[] {
  return (["mine", "theirs"] as const).map((whose) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button text-sm", textContent: words[whose] });
    Object.assign(button.dataset, { choose: whose, name });
    return button;
  });
}

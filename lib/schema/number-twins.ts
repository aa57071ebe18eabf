/** Labels that are there more than once get a number: "Value 1", "Value 2". */
export function numberTwins<Labelled extends { label: string }>(all: Labelled[]): Labelled[] {
  return all.map((each, index) => {
    const twins = all.filter(({ label }) => label === each.label);
    return twins.length > 1 ? { ...each, label: `${each.label} ${index + 1}` } : each;
  });
}

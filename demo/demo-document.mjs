// @ts-check
const OPENING = `# A tour of assistants

An assistant is a graph together with one configuration of it. The graph holds the code, the
assistant holds the choices, and every change of a choice becomes a new version.

## What an assistant keeps

- **A name** that people recognise
- **A configuration**: the model, the prompt, the tools
- **Versions**, which are never changed once written
  1. one is *active*
  2. the others can be made active again

## How it is called

\`\`\`python
thread = await client.threads.create()
async for chunk in client.runs.stream(thread["thread_id"], assistant_id, input=question):
    print(chunk.data)
\`\`\`

## How it compares

| Term | Holds | Changes |
| --- | --- | --- |
| Graph | nodes and edges | with each deployment |
| Assistant | configuration | with each edit |
| Thread | messages | with each run |

> Nothing here was written by a language model: the text is the same each time.
`;

const SENTENCES = [
  "A team usually keeps one graph and many assistants.",
  "Each assistant differs from its siblings by a few values.",
  "When an edit turns out badly, an older version is made active again.",
  "A run records which assistant and which version answered.",
  "Streaming shows the answer while it is still being written.",
  "A thread remembers what was said, so the next run can build on it.",
];

/**
 * Markdown with headings, a list, code and a table, made longer by whole sentences until it has
 * at least the asked number of words. The opening alone is about 150 words.
 *
 * @param {number} words
 */
export function demoDocument(words) {
  const parts = [OPENING];
  let total = wordCount(OPENING);
  for (let index = 0; total < words; index += 1) {
    const sentence = SENTENCES[index % SENTENCES.length] ?? "";
    const opensSection = index % SENTENCES.length === 0;
    const section = `\n## Part ${index / SENTENCES.length + 1}\n\n`;
    const part = opensSection ? `${section}${sentence}` : ` ${sentence}`;
    parts.push(part);
    total += wordCount(part);
  }
  return parts.join("").trimEnd();
}

/** @param {string} text */
function wordCount(text) {
  return text.split(/\s+/).filter(Boolean).length;
}

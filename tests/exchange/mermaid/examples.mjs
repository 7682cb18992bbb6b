// The journeys among Mermaid's own examples go out, a line each as JSON strings.
import { diagramData } from "@mermaid-js/examples";

for (const { examples } of diagramData) {
  for (const { code } of examples) {
    if (/^\s*journey/.test(code)) process.stdout.write(JSON.stringify(code) + "\n");
  }
}

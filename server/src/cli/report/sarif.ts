import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, RuleDefinition, Severity } from '../../core/lint/rule.ts';
import { rules } from '../../core/rules/registry.generated.ts';
import type { Range } from '../../core/text/range.ts';
import { positionAt } from '../../core/text/source.ts';
import { docsUrl } from '../docs.ts';
import { version } from '../version.ts';
import { type FileReport, pathOf } from './report.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** `check --format sarif`: SARIF 2.1.0, which code scanning services read. */
export function formatSarif(files: readonly FileReport[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'guihua', version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.findings.map((finding) => result(file, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: RuleDefinition) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    helpUri: docsUrl(rule.id),
    defaultConfiguration: { level: levels[rule.severity], ...(!rule.enabled && { enabled: false }) },
  };
}

function result(file: FileReport, finding: Finding) {
  const index = rules.findIndex((rule) => rule.id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(index >= 0 && { ruleIndex: index }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: location(file, finding.range) }],
    relatedLocations: (finding.related ?? []).map(({ range, message }, id) => ({
      id,
      message: { text: message },
      physicalLocation: location(file, range),
    })),
  };
}

function location(file: FileReport, range: Range) {
  const { source } = file;
  const start = positionAt(source, range.start);
  const end = positionAt(source, range.end);
  return {
    artifactLocation: { uri: uriOf(pathOf(file, range)) },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}

import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';
import { ROWS, TEST_FILE, TEST_PACKAGES, type Row } from './rows.ts';

const OWN = '^(shared|electron|renderer|build|tests)/';

/** The forbidden edges that follow from the layering table. */
export function forbiddenEdges(): IForbiddenRuleType[] {
  return [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?(raw|url|worker)$' },
    },
    ...ROWS.flatMap((row) => [ownEdges(row), packageEdges(row, false), packageEdges(row, true)]),
  ];
}

function ownEdges(row: Row): IForbiddenRuleType {
  const siblings = row.apart ? row.files.replace('([^/]+)', '$1') : row.files;
  return {
    name: row.name,
    severity: 'error',
    from: { path: row.files },
    to: { path: OWN, pathNot: [siblings, ...row.may] },
  };
}

function packageEdges(row: Row, inTests: boolean): IForbiddenRuleType {
  const allowed = inTests ? [...row.packages, ...TEST_PACKAGES] : row.packages;
  const inNodeModules = allowed.filter((name) => name !== 'node:').map(packagePath);
  return {
    name: `${row.name}-packages`,
    severity: 'error',
    from: inTests
      ? { path: row.files.replace(/^\^/, '^(?=.*' + TEST_FILE + ')') }
      : { path: row.files, pathNot: TEST_FILE },
    to: {
      dependencyTypesNot: allowed.includes('node:')
        ? ['local', 'localmodule', 'core']
        : ['local', 'localmodule'],
      pathNot: [OWN, ...inNodeModules],
    },
  };
}

/** `react` also covers `react-dom` and its types; a name that ends in `/` covers a scope. */
function packagePath(name: string): string {
  if (name.endsWith('/')) return `(^|/)node_modules/${name}`;
  const typesName = name.startsWith('@') ? name.slice(1).replace('/', '__') : name;
  const variants = name === 'react' ? '(react|react-dom)' : name;
  return `(^|/)node_modules/(${variants}|@types/${typesName}(-dom)?)/`;
}

/** dependency-cruiser parses with swc: its own TypeScript parser does not know version 7 and would see nothing. */
export function cruiseOptions(baseFolder: string): ICruiseOptions {
  return {
    baseDir: baseFolder,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
    validate: true,
    ruleSet: { forbidden: forbiddenEdges() },
  };
}

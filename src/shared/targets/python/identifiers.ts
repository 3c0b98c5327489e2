const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield match case type'
  ).split(' '),
);

/** Names that generated code uses itself. */
const taken = ['x', 'name', 'self', 'torch', 'nn', 'F', 'keras', 'layers', 'inputs', 'outputs', 'super', 'forward'];

/** Members of nn.Module that a layer of the same name would hide. */
const moduleMembers = (
  'train eval apply half float double to cpu cuda type modules children parameters buffers ' +
  'state_dict zero_grad requires_grad_ training share_memory compile bfloat16 call_super_init dump_patches'
).split(' ');

function words(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
}

/** `ResidualBlock` → `residual_block`; never empty, never a keyword, never starting with a digit. */
export function snakeCase(text: string): string {
  const joined = words(text).join('_').toLowerCase() || 'layer';
  const safe = /^[0-9]/.test(joined) ? `n${joined}` : joined;
  return keywords.has(safe) ? `${safe}_` : safe;
}

/** `my stem` → `MyStem` */
export function pascalCase(text: string): string {
  const joined = words(text)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
  const safe = /^[0-9]/.test(joined) ? `Net${joined}` : joined || 'Network';
  return keywords.has(safe) ? `${safe}_` : safe;
}

/** Hands out names of one Python scope, each once. */
export class Names {
  private readonly used: Set<string>;

  constructor(reserved: readonly string[] = []) {
    this.used = new Set([...taken, ...moduleMembers, ...reserved]);
  }

  fresh(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.used.has(name); number++) name = `${wanted}_${number}`;
    this.used.add(name);
    return name;
  }
}

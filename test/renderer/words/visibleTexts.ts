import ts from 'typescript';

/** Attributes that people read or hear. */
const seen =
  /^(title|label|placeholder|alt|heading|reason|action|note|description|horizontal|vertical|pill|aria-(label|description|roledescription|valuetext|placeholder))$/;

/** What holds such a text in messages, menus and tables. */
const holdsText = /^(text|label|title|help|hint|doc|refusal|message)$/;

/** A word: two letters that stand together. Signs, units and single letters are the same everywhere. */
const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text);

export interface VisibleText {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Texts that a component or a message shows without asking a dictionary for them.
 * @param name of the file: its ending says how it is read
 */
export function visibleTexts(source: string, name = 'part.tsx'): VisibleText[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: VisibleText[] = [];
  const add = (node: ts.Node, text: string): void => {
    if (!hasWord(text)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ line: line + 1, text: text.trim().replaceAll(/\s+/g, ' ') });
  };
  /** What an expression in the place of a text may come to. */
  const read = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return add(node, node.text);
    if (ts.isTemplateExpression(node)) {
      add(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
      return node.templateSpans.forEach(({ expression }) => read(expression));
    }
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].forEach(read);
    if (ts.isBinaryExpression(node) && isJoining(node.operatorToken.kind)) {
      if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) read(node.left);
      return read(node.right);
    }
    if (ts.isParenthesizedExpression(node)) return read(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) read(node.expression);
    if (ts.isJsxAttribute(node) && seen.test(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) add(node, node.initializer.text);
      if (ts.isJsxExpression(node.initializer) && node.initializer.expression) read(node.initializer.expression);
    }
    if (ts.isPropertyAssignment(node) && holdsText.test(node.name.getText())) read(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isJoining(kind: ts.SyntaxKind): boolean {
  const { PlusToken, BarBarToken, QuestionQuestionToken, AmpersandAmpersandToken } = ts.SyntaxKind;
  return [PlusToken, BarBarToken, QuestionQuestionToken, AmpersandAmpersandToken].includes(kind);
}

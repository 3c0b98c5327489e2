import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analysisAt, analyze } from '@shared/compiler/analyze';
import { parseDocument } from '@shared/document';
import { findNodes } from '@renderer/canvas/finding/findNodes';

const gallery = (name: string) =>
  parseDocument(readFileSync(new URL(`../../../../resources/gallery/${name}.netloom.json`, import.meta.url), 'utf8'));
const resnet = gallery('resnet-18');
const analysis = analyze(resnet);
const find = (text: string) => findNodes(resnet, analysis, text);

describe('finding blocks', () => {
  it('of a kind finds them inside composites too, by paths that the analysis has', () => {
    const found = find('batchnormalization');
    expect(found.some((path) => path.includes('/'))).toBe(true);
    for (const path of found) expect(analysisAt(analysis, path), path).toBeDefined();
  });

  it('of a shape finds what has it, written with x or ×', () => {
    const found = find('56x56x64');
    expect(found.length).toBeGreaterThan(0);
    expect(find('56×56×64')).toEqual(found);
    for (const path of found) expect(analysisAt(analysis, path)!.outputs[0]).toEqual([56, 56, 64]);
  });

  it('needs every word', () => {
    const convolutions = new Set(find('conv2d'));
    const both = find('conv2d 7x7x512');
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(convolutions.size);
    for (const path of both) expect(convolutions).toContain(path);
  });

  it('finds nothing for nothing, and ends early in the largest networks', () => {
    expect(find('  ')).toEqual([]);
    expect(find('no such block')).toEqual([]);
    const large = gallery('resnet-152');
    expect(findNodes(large, analyze(large), 'e').length).toBeLessThanOrEqual(500);
  });
});

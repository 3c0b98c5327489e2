import { defineGenerated } from './definition';
import { graphField, maskField, sequenceField } from './fields';

/** Zachary 1977: who met whom outside the club, members counted from 0, each pair once. */
const friends: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  1: [2, 3, 7, 13, 17, 19, 21, 30],
  2: [3, 7, 8, 9, 13, 27, 28, 32],
  3: [7, 12, 13],
  4: [6, 10],
  5: [6, 10, 16],
  6: [16],
  8: [30, 32, 33],
  9: [33],
  13: [33],
  14: [32, 33],
  15: [32, 33],
  18: [32, 33],
  19: [33],
  20: [32, 33],
  22: [32, 33],
  23: [25, 27, 29, 32, 33],
  24: [25, 27, 31],
  25: [31],
  26: [29, 33],
  27: [33],
  28: [31, 33],
  29: [32, 33],
  30: [32, 33],
  31: [32, 33],
  32: [33],
};

const members = 34;

/** Those who stayed with the instructor when the club split; the others went with the president. */
const withInstructor = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]);

/** What the features mark: the instructor, and the president. */
const leaders = [0, 33] as const;

/** The share of friendships that an example does not know. */
const unknown = 0.1;

/** The karate club of Zachary 1977, whose split is told from its friendships and its two leaders. */
export const karateClub = defineGenerated({
  kind: 'karateClub',
  label: 'Karate club',
  doc: 'The 34 members of Zachary’s club and their friendships, some unknown: say with which leader each one went.',
  settings: {},
  counts: { train: 200, test: 40 },
  fields: () => ({
    features: sequenceField(members, leaders.length, 'float32'),
    graph: graphField(members),
    faction: maskField([members], ['instructor', 'president']),
  }),
  draw:
    (_, random) =>
    ({ features, graph, faction }) => {
      for (const [feature, leader] of leaders.entries()) features[leader * leaders.length + feature] = 1;
      for (let member = 0; member < members; member++) {
        faction[member] = withInstructor.has(member) ? 0 : 1;
        for (const friend of friends[member] ?? []) {
          if (random.uniform() < unknown) continue;
          graph[member * members + friend] = 1;
          graph[friend * members + member] = 1;
        }
      }
    },
});

import assert from 'node:assert/strict';
import type { ReferencePlan } from '../../server/src/core/library/reference-plan.ts';
import { PlanNames } from '../../server/src/core/reference/documents.ts';
import { library } from '../harness/library.ts';

/** A plan of another province, as a project may add it. */
function added(place: string): ReferencePlan {
  return {
    ...library.plans[0]!,
    id: `${place}-15`,
    place,
    title: `${place}国民经济和社会发展第十五个五年规划纲要`,
    shortNames: [],
    period: { ordinal: 15, baseYear: 2025, targetYear: 2030 },
  };
}

describe('the name of a plan that a project added', () => {
  for (const [place, title] of [
    ['苏州市', '江苏省苏州市国民经济和社会发展第十五个五年规划纲要'],
    ['桂林市', '广西壮族自治区桂林市国民经济和社会发展第十五个五年规划纲要'],
    ['江苏省', '江苏省国民经济和社会发展第十五个五年规划和2035年远景目标纲要'],
  ] as const) {
    it(`is nearly official: ${title}`, () => {
      const named = new PlanNames([added(place)]).ofTitle(title);
      assert.equal(named?.plan.place, place);
      assert.equal(named?.exact, false);
    });
  }

  it('is another plan’s where the place is another', () => {
    const names = new PlanNames([added('江苏省')]);
    assert.equal(names.ofTitle('浙江省国民经济和社会发展第十五个五年规划纲要'), null);
    assert.equal(names.ofTitle('江苏省“十五五”旅游发展规划'), null);
  });
});

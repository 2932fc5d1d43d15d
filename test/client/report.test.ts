import assert from 'node:assert/strict';
import { reportFileName } from '../../client/src/report/file-name.ts';
import { isPlanFileName } from '../../server/src/core/features/plan-file-name.ts';

describe('client: the review report', () => {
  it('is named after the draft', () => {
    assert.equal(reportFileName('/plans/草案.plan.md', 'html'), '草案-审校报告.html');
    assert.equal(reportFileName('/plans/云汐市十五五规划纲要.txt', 'md'), '云汐市十五五规划-审校报告.md');
    assert.equal(reportFileName('Untitled-1', 'md'), 'Untitled-1-审校报告.md');
    assert.equal(reportFileName('/plans/.plan.md', 'md'), '草案-审校报告.md');
  });

  it('is not taken for a draft', () => {
    for (const draft of ['草案.plan.md', '云汐市十五五规划纲要.md', '第十五个五年规划（草案）.txt'])
      for (const format of ['html', 'md'] as const)
        assert.ok(!isPlanFileName(reportFileName(`/plans/${draft}`, format)), draft);
  });
});

import { expect, test } from 'vitest';

import { listCounties, loadCounty } from '../../../main/archive/understanding/gazetteer.ts';

test('loads a county with its towns, villages and former name', async () => {
  const county = await loadCounty('630106');
  expect(county).toMatchObject({
    name: '湟中区',
    formerNames: ['湟中县'],
    city: '西宁市',
    province: '青海省',
  });
  expect(county.towns).toHaveLength(17);
  const town = county.towns.find(({ name }) => name === '田家寨镇');
  expect(town?.villages.find(({ name }) => name === '大卡阳村')?.core).toBe('大卡阳');
  expect(town?.villages.find(({ name }) => name === '新村村')).toMatchObject({
    code: '630106100207',
    core: '新村',
  });
  expect(town?.villages.find(({ code }) => code === '630106100001')?.name).toBe('田家寨社区');
});

test('says which county it does not know', async () => {
  await expect(loadCounty('999999')).rejects.toMatchObject({
    code: 'unknown-county',
    params: { code: '999999' },
  });
  await expect(loadCounty('../etc')).rejects.toMatchObject({ code: 'unknown-county' });
});

test('lists the counties of China', async () => {
  const counties = await listCounties();
  expect(counties).toHaveLength(2978);
  expect(counties).toContainEqual({
    code: '630106',
    name: '湟中区',
    city: '西宁市',
    province: '青海省',
    formerNames: ['湟中县'],
  });
});

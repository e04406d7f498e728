import { waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { needed } from '../src/fake/intake/findings';
import { isField } from '../src/pages/submissions/profile/fields';
import { say } from '../src/words/speech.svelte';
import { all, appears, by, goes, need, openWindow } from './window';

vi.mock('../src/parts/viewer/pdf', () => ({ openPdf: () => new Promise(() => {}), warm: () => {}, warmNear: () => () => {}, warmSoon: () => () => {}, reason: () => null }));

describe('the contest settings', () => {
  const open = (start: 'sample' | 'sealed' = 'sample') => openWindow({ start, page: 'documents', place: 'rules' });

  it('say what changes, and save it for the whole contest', async () => {
    const { desk, user } = await open();
    const name = await appears('category-name-2');
    await user.clear(name);
    await user.type(name, 'Pusat kesehatan');
    await user.click(need('indicator-open-3'));
    await user.click(await appears('indicator-3-mandatory'));
    await user.click(need('indicator-3-files-tautan'));
    await waitFor(() => expect(need('terms-save').hasAttribute('disabled')).toBe(false));
    await user.click(need('terms-save'));
    await user.click(await appears('save-terms-submit'));
    await goes('save-terms');
    const { form } = await desk.terms();
    expect([form.categories[2]?.name, form.indicators[2]?.mandatory, form.indicators[2]?.files]).toEqual(['Pusat kesehatan', true, ['pdf', 'tautan']]);
    expect((await desk.history(null))[0]?.kind).toBe('changeTerms');
  });

  it('keep code and place of a category that is in use, and house every kind of unit once', async () => {
    const { user } = await open();
    expect((await appears('category-code-0')).hasAttribute('readonly')).toBe(true);
    expect(need('category-remove-0').hasAttribute('disabled')).toBe(true);
    await user.click(need('category-add'));
    expect(need('category-code-5').hasAttribute('readonly')).toBe(false);
    await user.type(need('category-name-5'), 'Kecamatan');
    await user.selectOptions(need('kind-kecamatan'), '5');
    await waitFor(() => expect(by('terms-findings')).toBeNull());
    expect((need('kind-kecamatan') as HTMLSelectElement).value).toBe('5');
  });

  it('ask the chair for a reason once something is scored, and show which awards move', async () => {
    const { desk, user } = await open();
    await user.type(await appears('award-title-0'), ' Utama');
    await waitFor(() => expect(need('terms-save').hasAttribute('disabled')).toBe(false));
    await user.click(need('terms-save'));
    await appears('save-terms');
    expect(all('changes').length).toBe(1);
    await user.click(need('save-terms-submit'));
    expect(need('terms-reason-missing').textContent).not.toBe('');
    await user.type(need('terms-reason'), 'Keputusan rapat (uji)');
    await user.click(need('save-terms-submit'));
    await goes('save-terms');
    expect((await desk.terms()).form.awards[0]?.title).toBe('Juara I Utama');
  });

  it('follow the weights with the highest score', async () => {
    const { user } = await open();
    expect((await appears('terms-maximum')).textContent).toContain('111');
    await user.click(need('indicator-open-1'));
    await user.clear(await appears('indicator-1-weight'));
    await user.type(need('indicator-1-weight'), '4');
    expect(need('terms-maximum').textContent).toContain('114');
  });

  it('stand under the seal', async () => {
    await open('sealed');
    await appears('terms-sealed');
  });

  it('show what the guide says of the window beside field 10', async () => {
    await openWindow({ start: 'sample', page: 'submissions', place: 'INV-001' });
    expect((await appears('applied-note')).textContent).toMatch(/2023/);
  });
});

describe('the hand-over of prizes', () => {
  it('waits for the seal', async () => {
    await openWindow({ start: 'sample', page: 'documents', place: 'receipts' });
    await appears('receipts-not-sealed');
  });

  it('takes a tax as it was worked out, with its note, and never more than the prize', async () => {
    const { desk, user } = await openWindow({ start: 'sealed', page: 'documents', place: 'receipts' });
    await appears('receipts');
    const [row] = await desk.receipts();
    await user.click(need(`receipt-edit-${row?.submission}`));
    await user.type(await appears('receipt-receiver'), 'Rina Contoh');
    await user.type(need('receipt-tax'), '99.000.000.000');
    await user.click(need('receipt-save'));
    expect(need('receipt-tax').getAttribute('aria-invalid')).toBe('true');
    await user.clear(need('receipt-tax'));
    await user.type(need('receipt-tax'), '300.000');
    await user.click(need('receipt-save'));
    expect(document.getElementById('receipt-note-hint')?.textContent).toMatch(/aturan apa/);
    await user.type(need('receipt-note'), 'PPh 21');
    expect(need('receipt-sum').textContent).toMatch(/Rp6\.000\.000 – Rp300\.000 = Rp5\.700\.000/);
    await user.click(need('receipt-save'));
    await goes('receipt-dialog');
    expect((await desk.receipts())[0]).toMatchObject({ receiver: 'Rina Contoh', tax: 300_000, taxNote: 'PPh 21', net: 5_700_000 });
    expect(need(`receipt-${row?.submission}`).textContent).toMatch(/Rina Contoh/);
  });
});

describe('a link as evidence', () => {
  it('is recorded where the indicator allows it, shown, copied and removed, and never opened', async () => {
    const { desk, session, user } = await openWindow({ start: 'sample', page: 'home' });
    const code = (await desk.submissionCodes({ text: '', category: null, kind: null, district: null, unit: null, status: ['draf', 'diajukan'], missing: null, sort: null, down: false, offset: 0, limit: 0 }))[0] ?? '';
    session.go('submissions', `${code}/dokumen`);
    const links = async () => (await desk.submission(code)).links.map((l) => l.address);
    await appears('indicator-toggle-20');
    if (!by('link-address-20')) await user.click(need('indicator-toggle-20'));
    await user.type(await appears('link-address-20'), 'youtu.be/x');
    await user.click(need('link-add-20'));
    expect((await appears('link-problem')).textContent).toMatch(/bukan alamat/);
    await user.clear(need('link-address-20'));
    await user.type(need('link-address-20'), 'https://youtu.be/x{Enter}');
    await waitFor(async () => expect(await links()).toEqual(['https://youtu.be/x']));
    expect(document.querySelector('a[href^="http"]')).toBeNull();
    await user.click(await appears('link-remove'));
    await waitFor(async () => expect(await links()).toEqual([]));
    if (!by('attach-1')) await user.click(need('indicator-toggle-1'));
    await appears('attach-1');
    expect(by('link-address-1')).toBeNull();
  });
});

describe('headings of findings', () => {
  it('are in English those of the English form', async () => {
    await say.choose('en');
    for (const [key, text] of needed) if (isField(key)) expect(say.terms[`what.${text}`], text).toBe(say.w.submissions.profile.fields[key]);
    expect(say.code('K102', { what: 'Waktu penerapan' })).toBe('In use since is empty. Fill it in on the Profile tab.');
    expect(say.code('K307', { document: 'a.pdf', places: 'INV-2, indikator 3 (“b; c.pdf”); INV-3, pakta integritas (“p.pdf”)' })).toContain('INV-2, indicator 3 (“b; c.pdf”); INV-3, integrity pledge (“p.pdf”)');
  });
});

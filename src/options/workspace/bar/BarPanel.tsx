import { Redo2, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { MOTION_NAMES, MOTIONS, type Motion } from '../../../core/bar/motion.ts';
import { type BarText, barTextSchema } from '../../../core/bar/text.ts';
import { latestOf, leadsBy, readAgainAt, sameText, signaturesOn } from '../../../core/bar/versions.ts';
import { settingIn } from '../../../core/settings/kept.ts';
import { postBar } from '../../../platform/bar.ts';
import { askToLook } from '../../../platform/messages.ts';
import type { BarAct } from '../../../protocol/bar.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { openTeam } from '../../people/openTeam.ts';
import { type PanelProps, panel, type Saved, type SettingPanel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { notSaved } from '../saving.ts';
import css from './Bar.module.css';
import { Calibration } from './calibration/Calibration.tsx';
import { MotionEditor } from './MotionEditor.tsx';
import { Signing } from './Signing.tsx';
import { useBarDraft } from './useBarDraft.ts';
import { Versions } from './Versions.tsx';

/** What does not fit, without asking the server. */
function faultsIn(text: BarText) {
  const checked = barTextSchema.safeParse(text);
  if (checked.success) return [];
  return checked.error.issues.map(({ path, message }) => ({ path: path.join('/'), message }));
}

const itemsOf = (text: BarText): ReadonlySet<string> =>
  new Set(MOTIONS.flatMap((motion) => text.presets[motion].items.map(({ key }) => key)));

function useActs({ account, of, reload }: PanelProps<'bar'>) {
  /** An answer may get lost: the same goes under the same key until it is answered. */
  const sent = useRef({ what: '', key: '' });
  return async (act: BarAct): Promise<Saved> => {
    const what = JSON.stringify(act);
    if (sent.current.what !== what) sent.current = { what, key: crypto.randomUUID() };
    const answered = await postBar(account, of, act, sent.current.key);
    if (answered.ok || answered.failure.kind === 'problem') sent.current = { what: '', key: '' };
    reload();
    if (answered.ok) {
      askToLook();
      return { ok: true };
    }
    const { failure } = answered;
    const isSaid = failure.kind === 'problem' && ['not-now', 'not-allowed', 'changed-meanwhile'].includes(failure.problem);
    return isSaid && failure.kind === 'problem' ? { ok: false, message: failure.detail, faults: [] } : notSaved(failure);
  };
}

function BarView(props: PanelProps<'bar'>) {
  const { of, value, revision, save, listed, people, account } = props;
  const draft = useBarDraft(`${account.person.id} ${of}`, { value, revision }, save);
  const [motion, setMotion] = useState<Motion>(value.usual);
  const act = useActs(props);
  const [readTrouble, setReadTrouble] = useState('');
  const versions = settingIn(listed.settings, 'barVersions', of);
  const leads = settingIn(listed.settings, 'leads', of);
  const latest = latestOf(versions);
  const due = readAgainAt(versions);
  const isLead = leadsBy(leads, account.person.id).length > 0;
  const { text, faults, change } = draft;

  const keep = () => {
    const found = faultsIn(text);
    if (found.length === 0) return void draft.keep();
    const wrong = MOTIONS.filter((one) => found.some(({ path }) => path.startsWith(`presets/${one}/`)));
    draft.refuse(`Not saved yet: mend what is marked in ${wrong.map((one) => MOTION_NAMES[one]).join(' and ')}, then save again.`, found);
    const [first] = wrong;
    if (first && !wrong.includes(motion)) setMotion(first);
  };
  const reword = (key: string) => {
    const has = (one: Motion) => text.presets[one].items.some((item) => item.key === key);
    setMotion(has(motion) ? motion : (MOTIONS.find(has) ?? motion));
    requestAnimationFrame(() => document.getElementById(`item-${key}`)?.focus());
  };
  const readIt = async () => {
    const saved = await act({ does: 'read' });
    setReadTrouble(saved.ok ? '' : saved.message);
  };

  return (
    <div className={css.bar}>
      <p>
        {latest
          ? `Version ${latest.version} counts. What you write here is the next one: it changes nothing until both leads have signed it.`
          : 'What you write here counts once both leads have signed it. Until then the standard six items do.'}
      </p>
      {due !== null && due <= Date.now() ? (
        <Notice
          tone="mid"
          action={
            isLead ? (
              <Button kind="quiet" onClick={() => void readIt()}>
                We read it
              </Button>
            ) : undefined
          }
        >
          It is three months since this bar was last read. Read it again together: does each item still decide anything?
          {readTrouble ? ` ${readTrouble}` : ''}
        </Notice>
      ) : null}
      {draft.isOvertaken ? (
        <Notice
          tone="mid"
          action={
            <Button kind="quiet" onClick={draft.revert}>
              Take theirs
            </Button>
          }
        >
          Somebody saved another text meanwhile. Yours stays here; saving puts it in the place of theirs.
        </Notice>
      ) : null}
      <div className={css.motions} role="radiogroup" aria-label="Motion">
        {MOTIONS.map((one) => (
          <label key={one}>
            <input type="radio" name={`motion ${of}`} checked={motion === one} onChange={() => setMotion(one)} />
            {MOTION_NAMES[one]}
          </label>
        ))}
      </div>
      <MotionEditor key={motion} text={text} motion={motion} faults={faults} onChange={change}>
        <IconButton icon={Undo2} name="Undo" disabled={!draft.canUndo} onClick={draft.undo} />
        <IconButton icon={Redo2} name="Redo" disabled={!draft.canRedo} onClick={draft.redo} />
      </MotionEditor>
      <Labelled name="Motion of a deal without a size" id={`usual-${of}`} className={css.usual}>
        <select
          id={`usual-${of}`}
          className={inputs.input}
          value={text.usual}
          onChange={(event) => change({ ...text, usual: event.currentTarget.value as Motion })}
        >
          {MOTIONS.map((one) => (
            <option key={one} value={one}>
              {MOTION_NAMES[one]}
            </option>
          ))}
        </select>
      </Labelled>
      <SaveLine draft={draft} onSave={keep} />
      <Signing
        leads={leads}
        signatures={signaturesOn(versions, { revision })}
        people={people}
        me={account.person.id}
        onName={account.person.roles.includes('admin') ? () => openTeam(of, 'leads') : undefined}
        isChanged={draft.isChanged}
        isNothingNew={latest !== null && sameText(latest.text, value)}
        onAct={(does) => act({ does, draft: revision })}
      />
      {isLead ? <Calibration account={account} team={of} known={itemsOf(text)} onReword={reword} /> : null}
      <Versions versions={versions.versions} people={people} onTake={(taken) => change(taken)} />
    </div>
  );
}

export const barPanel: SettingPanel = panel({
  name: 'bar',
  title: 'Qualification bar',
  about: 'What must be true before a meeting is handed off, in your own words: yes or no, two to six items for each motion.',
  View: BarView,
});

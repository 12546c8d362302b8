import { BARE_EXAMPLE, EXAMPLE } from '../../../core/introduction/example.ts';
import { PLACEHOLDERS, type Placeholder } from '../../../core/introduction/template.ts';
import { templates as setting } from '../../../core/settings/templates.ts';
import { type PanelProps, panel, type SettingPanel } from '../panel.ts';
import { SaveLine } from '../SaveLine.tsx';
import { useDraft } from '../useDraft.ts';
import { refusalOf } from './refusal.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import css from './Templates.module.css';

const ALL = Object.keys(PLACEHOLDERS) as Placeholder[];

function TemplatesView({ value, save }: PanelProps<'templates'>) {
  const draft = useDraft(value.introduction, (introduction) => save({ introduction }));
  const keep = () => {
    const refusal = refusalOf(setting.schema.safeParse({ introduction: draft.draft }), draft.draft, ALL);
    return refusal === null ? void draft.keep() : draft.refuse(refusal, []);
  };
  return (
    <div className={css.templates}>
      <TemplateEditor
        id="template"
        names={{ subject: 'Subject', body: 'Message' }}
        texts={draft.draft}
        standard={setting.standard.introduction}
        change={draft.change}
        placeholders={ALL}
        example={EXAMPLE}
        bareExample={BARE_EXAMPLE}
      />
      <SaveLine draft={draft} onSave={keep} />
    </div>
  );
}

export const templatesPanel: SettingPanel = panel({
  name: 'templates',
  title: 'Introduction e-mail',
  about: 'What every introduction begins with. Whoever sends it words it for the buyer, and sends it from their own mail.',
  View: TemplatesView,
});

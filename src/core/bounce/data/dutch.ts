import type { Language } from '../language.ts';

/** "Brief" is a letter in Dutch: the brief is called "briefing". */
export const dutch: Language = {
  groups: {
    ADVERB: ['weer', 'alweer', 'weer eens', 'gewoon', 'ook', 'zo', 'te', 'echt', 'duidelijk', 'zelfs', 'dus', 'heel', 'erg'],
    LAZY: ['lui', 'slordig', 'onzorgvuldig', 'onbekwaam', 'incompetent', 'dom', 'nutteloos', 'nalatig', 'belachelijk', 'waardeloos'],
    YOU: ['je hebt', 'jij hebt', 'jullie hebben', 'u heeft', 'u hebt', 'de sdr heeft', 'heb je', 'hebben jullie', 'wie dit schreef heeft'],
    ASKED: [
      'gevraagd',
      'geschreven',
      'gezegd',
      'genoteerd',
      'vermeld',
      'opgeschreven',
      'nagevraagd',
      'uitgezocht',
      'uitgelegd',
      'aangegeven',
    ],
  },
  rules: [
    {
      kind: 'lacking',
      turn: 'says',
      phrases: [
        'YOU ~ niet/nooit/niks/niets ~ ASKED',
        'je/jij/u bent vergeten te vragen/schrijven/vermelden/zeggen/noteren',
        'YOU ~ vergeten te vragen/schrijven/vermelden',
      ],
    },
    { kind: 'lacking', turn: 'says', asks: true, phrases: ['heb je uberhaupt/wel_eens ASKED', 'waarom heb/hebt/heeft je/u niet ASKED'] },
    {
      kind: 'lacking',
      turn: 'clause',
      phrases: [
        'je_hebt/jij_hebt/de_sdr_heeft ~ niet/nooit +gedaan/gebeld/gelezen/geluisterd/toegevoegd/ingevuld/gevraagd',
        'YOU ... niet ASKED',
        'YOU ... vergeten',
        'je/jij/u bent ... vergeten',
        'je/jij/u had ... moeten/kunnen',
        'jullie hadden ... moeten',
        'heb je uberhaupt',
        'waarom heb je niet',
        'jouw schuld',
        'jouw fout',
      ],
    },
    {
      kind: 'judging',
      turn: 'clause',
      phrases: [
        'je_bent/jij_bent/jullie_zijn/u_bent/de_sdr_is ~ LAZY',
        'dit/dat is ~ lui/slordig/onzorgvuldig/nalatig',
        'wat LAZY',
        'slordig werk',
      ],
    },
    { kind: 'judging', turn: 'clause', stands: 'alone', phrases: ['LAZY', 'typisch'] },
    {
      kind: 'jab',
      turn: 'words',
      phrases: [
        'doe (gewoon) je/jouw werk/huiswerk (en)',
        'hoe moeilijk kan het zijn (om)',
        'is het zo moeilijk (om)',
        'hoe vaak moet ik (dit/het) (nog) (zeggen/vragen)',
      ],
    },
    {
      kind: 'jab',
      turn: 'clause',
      phrases: [
        'dit/dat is (pure) tijdverspilling',
        'verspilling van mijn/onze tijd',
        'wie heeft dit geschreven',
        'wie dit (ook) (maar) geschreven heeft',
        'wie dit heeft geschreven',
      ],
    },
    { kind: 'jab', turn: 'clause', stands: 'alone', phrases: ['zoals gewoonlijk', '(pure) tijdverspilling', 'zoals altijd', 'alweer'] },
  ],
  verbs: [],
  objects: [],
  questions: ['wie', 'wat', 'wanneer', 'waar', 'hoe', 'hoeveel', 'waarom', 'welke', 'welk', 'of', 'dat', 'voor wanneer', 'tegen wanneer'],
  harmless: [],
  supposing: ['als', 'indien', 'of', 'wat', 'mits'],
  kind: ['goed', 'fijn', 'bedankt', 'dank', 'niet', 'prima'],
  elided: [],
  joins: { and: [], whom: '' },
  says: {
    wh: 'in de briefing staat niet',
    about: 'in de briefing staat niets over',
    include: 'in de briefing ontbreekt',
    please: 'graag',
    more: 'De briefing heeft vóór de afspraak nog een aanvulling nodig.',
    moreOn: 'In de briefing ontbreekt nog iets over',
  },
};

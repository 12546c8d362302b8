/**
 * What can happen to a buyer, by kind, in the words people use for it; between commas. Add kinds and words freely.
 * A word that also means something ordinary ("left", "move") stands only in a phrase.
 */
export const EVENTS = {
  funding:
    'series a, series b, series c, series d, seed round, funding round, growth round, raised a round, venture round, capital increase',
  listing: 'ipo, going public, stock listing, delisted, market debut',
  'executive hire':
    'new ceo, new cfo, new coo, new cio, new cto, new cro, new ciso, new vp, new director, new head, new boss, appointed, in seat',
  'executive gone':
    'stepped down, resigned, resignation, walked out, was fired, retires, retired, retirement, gave notice, handed in his notice, handed in her notice',
  'competitor churn': 'switched to a rival, switching from, left their vendor, lost their vendor',
  'price rise':
    'price rise, price hike, price increase, raises prices, puts up prices, prices up, premium increase, rent increase, fee increase, cost increase',
  'tool going out':
    'end of life, end of support, end of sale, out of support, loses support, support ends, phased out, switched off, decommissioned, sunset, no longer supported',
  'tool coming in': 'go live, goes live, going live, rolling out, migrating, migration to, new erp, new crm, new system',
  'contract end':
    'contract ends, contract expires, contract runs out, licence ends, license ends, up for renewal, renewal is due, renewal quote, will not renew, notice period',
  tender: 'tender, rfp, rfi, request for proposal, invitation to bid, public procurement',
  'hiring surge': 'hiring surge, job ads, job postings, open positions, open roles, vacancies, doubling the team, recruiting for',
  'hiring freeze': 'hiring freeze, headcount freeze',
  layoffs: 'layoffs, laid off, redundancies, let go of, job cuts',
  reorganisation: 'reorg, reorganisation, reorganization, restructuring, new management, shared service centre',
  regulation:
    'regulation, directive, ordinance, decree, new law, comes into force, enters into force, becomes mandatory, becomes compulsory, gdpr fine, nis2, csrd, dora, lksg, eudr, psd3, mdr, e invoicing',
  audit:
    'audit finding, failed the audit, failed audit, audit failed, nonconformity, non conformity, warning letter, improvement notice, consent order',
  certification: 'recertification, lost its certificate, accreditation, certification expires',
  fine: 'fined, penalty notice, got a fine, fine of',
  merger: 'merger, merged with, merging with, joint venture',
  acquisition:
    'acquired, acquisition, takeover, taken over, bought by, bought out, buyout, change of ownership, new owner, new parent, new investor',
  divestment: 'spin off, spun off, carve out, divestment, sold to',
  insolvency: 'insolvency, insolvent, bankrupt, bankruptcy, receivership, administration order, chapter 11',
  'security incident': 'ransomware, cyber attack, cyberattack, hacked, data breach, phishing, leaked',
  outage: 'outage, blackout, went down, crashed, standstill of the plant',
  accident: 'fire at, flood, explosion, accident, burnt down, burned down',
  recall: 'recall, product recall, recalled',
  strike: 'strike, walkout, work stoppage, collective agreement, works agreement',
  lawsuit: 'lawsuit, sued, court ruling, settlement',
  'site opened':
    'new site, new plant, new warehouse, new branch, new office, new factory, second site, second plant, third site, ground breaking, topping out',
  'site closed': 'plant closure, closing down, shut down, shutdown, closure',
  relocation: 'relocation, relocating, moving offices',
  'market entry': 'market entry, expanding into, expansion into, entering the market',
  'customer won': 'major order, big order, record order, won the contract, won the tender, framework agreement',
  'customer lost': 'lost the contract, lost their biggest, lost its biggest, biggest customer gone',
  'product launch': 'product launch, new product line, relaunch, rebrand',
  'board decision': 'board decided, board has decided, board approved, board voted, board demanded, council voted',
  'financial result': 'profit warning, credit downgrade, rating downgrade, loss warning',
  subsidy: 'grant awarded, subsidy, grant approved, state aid',
} as const;

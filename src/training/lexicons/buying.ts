import type { Lexicon } from './lexicon.ts';

export const buying: Lexicon = {
  budget: `
$,allocated,approved amount,budget,buget,business case,capex,company card,contingency,cost,credit card,delegated,discretionary,earmarked,
fee,financed,foerdermittel,funds,grant,haushalt,haushaltsmittel,in next years plan,in the plan,in this years plan,invest,investment,
leasing,levy,limit,line for,line item,loan,money,nachtragsbudget,opex,paid,pay,payment,petty cash,=po,presupuesto,price,purchase order,
purse,put aside,ring fenced,ringfenced,sanctioned,set aside,sign up to,spend,subsidy,surplus,threshold,underspend,wirtschaftsplan,
year plan`,
  approve: `
allocate,approve,aproved,available,confirmed,granted,planned,released,reserved,ring fenced,ringfenced,sanction,secured,set aside,sign`,
  procedure: `
approvals,bid,contract review,due diligence,evaluation,formal process,framework,framework agreement,internal process,legal review,
pilot first,=poc,procurement process,proof of concept,purchasing process,=rfi,=rfp,=rfq,security questionnaire,security review,selection,
shortlist,sign off process,standard process,supplier registration,tender,three offers,three quotes,trial,vendor list,vendor onboarding`,
};

import type { Lexicon } from './lexicon.ts';

/** How a thing is said: glue between facts, denial, guessing, contrast. */
export const language: Lexicon = {
  glue: `
a,about,after,again,all,already,also,am,an,and,any,are,as,asked,at,be,because,been,before,being,between,both,but,by,came,can,cant,comes,
could,decides,did,didnt,do,does,doesnt,dont,due,during,each,every,for,from,get,gets,go,goes,got,had,has,have,having,he,her,here,hes,him,
his,i,if,im,in,into,is,isnt,it,its,ive,just,keeps,may,me,might,must,my,need,needs,never,no,nobody,not,nothing,of,off,on,once,only,onto,or,
our,out,over,per,runs,said,says,shall,she,shes,should,signs,since,so,some,still,teh,than,that,the,their,them,then,ther,there,these,they,
theyre,this,those,through,till,to,told,too,under,until,up,us,uses,via,want,wants,was,wasnt,we,well,went,were,when,where,which,while,who,
whom,whose,will,with,without,wont,would,you,your`,
  negator: `
aint,arent,cannot,cant,couldnt,didnt,doesnt,dont,hadnt,hasnt,havent,isnt,kein,keine,neither,never,never used,nicht,no,no longer,nobody,
none,nor,not,not a single,nothing,wasnt,werent,without,wont,wouldnt`,
  unknown: `
could not find out,could not say,could not tell,couldnt find out,couldnt say,couldnt tell,date open,did not ask,did not catch,
did not come up,did not dig,did not discuss,did not find out,did not get to,did not mention,did not probe,did not say,did not want to say,
didnt ask,didnt catch,didnt come up,didnt dig,didnt discuss,didnt find out,didnt get to,didnt know,didnt mention,didnt probe,didnt say,
do not know,does not know,doesnt know,dont know,forgot to ask,had no number,hard to say,have no number,have not asked,havent asked,
kept to herself,kept to himself,left open,missed the name,never asked,no clue,no details,no idea,no number for,no one knows,no word on,
nobody knows,not asked,not certain,not clear,not come up,not covered,not defined,not disclosed,not discussed,not established,not find out,
not found out,not known,not mentioned,not raised,not specified,not spoken about,not sure,not touched,not yet asked,not yet known,
remains open,silent so far,still open,=tbc,=tbd,to be clarified,to be confirmed,to be determined,unclear,undecided,undefined,undisclosed,
unknown,unspecified,unsure,would not say,wouldnt say,yet to be decided`,
  guess: `
as usual in this industry,assume,companies like this,companies this size,could well be,firms like this,firms of this size,=guess,
i believe,i bet,i can imagine,i expect,i figure,i gather,i imagine,i reckon,i suppose,i suspect,i take it,i think,i would say,=imo,
in my view,likely have,likely suffer,looks like they,may be,maybe,might be,most likely,must be losing,must be struggling,my assumption,
my feeling,my impression,my sense,no doubt,no doubt they,obviously,one can imagine,perhaps,possibly,presumably,probably,seems to be,
such companies,supposedly,surely,typically have,usually have`,
  wish: `aim,ambition,aspire,dream,eager,goal,hope,hoping,like to,looking to,love to,seek,striving,vision,=wanna,want,wish,would like`,
  contrast: `=although,=but,=except,=however,=instead,=otherwise,=though,=whereas,=while,=yet`,
  because: `
after a,=bc,because,=cause,caused by,=cos,=coz,due to,fear of,for fear,given that,hence,in case,owing to,reason,=since,so that,therefore,
=weil,=why`,
  condition: `
as long as,asks for,before anyone,before he,before she,before signing,before they,calm,condition,convince,deal breaker,dealbreaker,demand,
depends on,evidence that,expects,guarantee that,happy if,has to be,have to be,hinges on,if we,in exchange,insist,must be,must have,
must not,must show,needs a,needs proof,needs to see,only accept,only buy,only if,only move,only sign,only when,opt in,proof that,provided,
reassure,reference from,reference visit,require,satisfied if,satisfied with,settled by,=till,=unless,unlock,=until,want proof,wants a,
wants an,wants to see,will need,will only,would help,would need,would settle`,
  quantifier: `most,many,several,few,lots,plenty,numerous,countless,some`,
  abstract: `
acquisition,approval,audit,authority,automation,backlog,=bant,blocker,board,budget,buying committee,capability,ceo,cfo,champion,churn,cio,
ciso,compelling event,competition,competitor,complaints,compliance,concern,contract,coo,cost,=crm,cro,cto,decision criteria,
decision maker,decision process,delays,demo,digital transformation,digitalisation,digitalization,discount,=dmu,downtime,dpa,=eb,
economic buyer,efficiency,=erp,errors,=exec,executive,expansion,feature,finance,fine,fit,funding,gap,gatekeeper,handling,headcount,hiring,
hiring surge,impact,incumbent,inefficiency,influencer,integration,intel,it,kickoff,=kpi,landmine,layoffs,leak,legal,loss,=manual,=meddic,
=meddpicc,merger,migration,msa,mutual action plan,nda,need,next step,no decision,objection,onboarding,overtime,pain,paper process,penalty,
pilot,=poc,price increase,price rise,pricing,procurement,productivity,proposal,qualified,quote,red flag,regulation,renewal,revenue,rework,
risk,roadmap,=roi,rollout,scalability,sceptic,security,series a,series b,series c,series d,sign off,signal,signoff,silo,skeptic,source,
sow,=spiced,sponsor,spreadsheet,stack,stakeholder,status quo,switch,=tco,tender,timeframe,timeline,timing,tool,trigger,urgency,usage,
vendor,workaround`,
};

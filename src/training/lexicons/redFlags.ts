import type { Lexicon } from './lexicon.ts';

export const redFlags: Lexicon = {
  // A concern that names its subject.
  concern: `
accuracy,acquisition,adoption,ahead of us,ai,already in trial,also looking,also talking,alternatives,another tool,another vendor,audit,
auto renewal,bandwidth,betriebsrat,bias,bid,big brother,board,budget,build it herself,build it himself,build it themselves,
build their own,build themselves,business case,cancellation,cap,capacity,certificate,certification,change fatigue,cheap,cheaper,cloud,
comparing,competing,competitor,complex,complexity,compliance,complicated,connectivity,consent,contract length,cost,costly,
customers complain,customisation,customization,data loss,data protection,datenschutz,deadline,delay,demo with,demoing,devices,discount,
diy,downtime,erp project,ethics,evaluating,exit,expensive,feature,fees,financial stability,freeze,frozen,gdpr,ghosted,hallucination,
hardware,hiring freeze,homegrown,hosting,implementation,in house,in trial,incumbent,insurance,integration,interface,ip,iso,jobs,language,
latency,lead time,leaks,leaving,legal,liability,limited,lock in,lock-in,long contract,looking at,low on money,max,maximum,merger,
migration,monitoring,new boss,no api,no capacity,no german,no money,no references,no resources,no shows,no time,no us cloud,nobody uses,
not a priority,not adopt,not use it,notice period,offer from,offline,old machines,on prem,on premise,one more tool,other project,
other vendor,outage,own solution,ownership,patients,payback,penalty,people will,performance,pitched,political,politics,postpone,
preferred vendor,press,price,pricey,pricier,priority,privacy,procurement,public opinion,quality,quote from,recording,redundant,reference,
refuse,reliability,reorg,reorganisation,replaced,reputation,resist,resistance,resistant,response times,restructuring,rival,roadmap,roi,
roll out,rollout,running against,scanners,scarce,season,second vendor,security,self build,short list,shortage,shortlist,size of us,
small vendor,soc,speed,stalled,start up,startup,support,surcharge,surveillance,sync,talking to,tender,term,termination,three vendors,
tight,timing,too big,too busy,too early,too high,too late,too many tools,too much,too small,tool fatigue,training,two vendors,undercut,
understaffed,union,up against,usability,validation,vendor lock,versus,veto,=vs,warranty,wifi,wont use it,workload,works council,
yet another,young company`,
  doubt: `
afraid,against,allergic,anti,anxious,asked why,attached to,bad experience,block,blocker,bothers,bristled,burned,burnt,calls it,cautious,
ceiling,challenge,complain,concern,considers,could stop,danger,deal breaker,dealbreaker,delicate,derail,disappointed,disappointment,
dislike,distrust,do not want,does not believe,does not like,does not see,does not trust,does not want,doesnt believe,doesnt like,
doesnt see,doesnt trust,doesnt want,dont want,doubt,doubtful,drags,failed,favors,favours,fear,finds us,friend of,friends with,frown,
grumble,hairy,hard no,hate,hesitant,hesitate,hooking,hurdle,issue,jeopardise,keeps asking,kept asking,kill,landmine,laughed,leans,limit,
loyal,mistrust,mutter,nervous,not approve,not certain,not convinced,not sign,not sure,not sure it,not want,objection,objects,obstacle,
opposed,prefers,problem,pushback,pushed back,put off,put them off,questions,rather,red line,refuse,reluctance,reluctant,resist,risk,risky,
rolled her eyes,rolled his eyes,scared,sceptic,sceptical,scepticism,scoffed,sensitive,showstopper,sitting on,skeptic,skeptical,sore point,
sticking point,stop this,struggle,stuck,suspicious,thinks it,thinks that,thinks this,thinks we,threaten,touchy,toxic,tricky,trouble,
uncomfortable,unconvinced,uneasy,unhappy,unsure,veto,wary,will not sign,winced,wonders,wont approve,wont sign,worry`,
  concernWord: `
blocker,challenges,competition,competitors,concern,doubt,few,hesitation,issue,landmine,objection,obstacle,problem,red flag,reservation,
risk,sceptic,skeptic,some,worry`,
  failure: `
abandoned,broke,burned,burnt,cancelled,collapsed,did not work,didnt work,died,disaster,dropped,fail,failure,gave up,logged out,
logged them out,lost wifi,never used,never worked,not used,not work,overran,promised and,rejected,rolled back,scrapped,shelved,stopped,
sued,switched off,turned down,voted down,went wrong,withdrew`,
  settle: `
as long as,before he,before she,before they,certificate,confirmed in writing,convince,demands,demo for,expects,guarantee,if we can,
if we show,in writing,insists,needs to see,once we,only if,only when,opt in,pilot,proof,prove,provided that,reassure,reference,
reference from,requires,settles,show her,show him,show them,sign off from,trial,unless,until,=wants,wants to see,would help,would settle`,
  asked: `
asked,asked about,asked her,asked him,brought it up,challenged,checked,dug,enquired,explored,followed up,inquired,invited objections,
pressed,probed,pushed,put it to,=q,queried,questioned,quizzed,raised it,sounded out,tested,tried to find,verified,walked through,
went through`,
  nothingRaised: `
all fine,all ok,came back clean,clear,did not bother,fine for us,neither,no blockers,no competition,no competitors,no concerns,no doubts,
no hesitation,no issues,no landmines,no objections,no one objected,no problems,no pushback,no red flags,no reservations,no risks,
no sceptic,no worries,nobody objected,none,not a problem,not an issue,not that i,nothing,nothing came,nothing came up,nothing raised,
nothing to worry,shook her head,shook his head,shook their heads,that is fine,unproblematic,waved it off,waved them off`,
  rosy: `
aligned,all good,all set,all well,aware of,cannot think of,cant think of,easy deal,easy win,enthusiastic,everything feels,everything went,
excited,fine,friendly,good,great,green,happy,looking forward,love us,loved it,low,nil,no,no brainer,no surprises,none,nothing,
nothing aware,ok,perfect fit,positive,smooth,smoothly,textbook,thumbs up,what issue,zero`,
};

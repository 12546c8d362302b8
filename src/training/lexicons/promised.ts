import type { Lexicon } from './lexicon.ts';

export const promised: Lexicon = {
  discuss: `
addressed,answered,asked,asked about,asked for,brought up,chatted,conversation,covered,demoed,described,discuss,discussion,exchange,
explained,gave,introduced,looked at,mentioned,outlined,pitched,presented,question,ran through,reviewed,shared,showed,spoke,spoke about,
spoken,talk,topics,touched,walked her,walked him,walked them,walked through,went over,went through,went thru`,
  assert: `
accepted,agreed,assured,at no cost,begin,can not,cannot,comes with,commitment,committed,confirmed,declined,free of charge,free of cost,
gave my word,gets,guarantee,guaranteed,i will,i would,ill send,=incl,included,indicated,is possible,=list,made clear,my word,
named a price,no charge,no extra cost,no to,not possible,offered,=ok,only that,our word,owe,pledged,promised,quoted,refused,remain,
ruled out,said,said no,say,starts,stated,stays,=supports,told,undertook,valid,was clear,we can,we could,we do,we will,well send,
works with,works without`,
  topic: `
account manager,alerts,analytics,=api,app,architecture,audit trail,automation,backup,brochure,business case,calendar,cancellation,
capability,case study,certificate,certification,cloud,commercials,compliance,configuration,consent,contract,contract draft,
contract length,=cost,=costs,customer success,customisation,customization,dashboard,delivery,demo,discount,documentation,=dpa,effort,exit,
export,feature,follow up,followup,functionality,gdpr,go live,golive,hardware,hosting,implementation,import,installation,integrate with,
integration,integration with,interface,iso,languages,licence,license,maintenance,migration,minimum,=msa,=nda,next step,notice period,
offer,on prem,on premise,onboarding,onprem,package,permissions,pilot,=poc,price,privacy,proof of concept,proposal,quote,rebate,recording,
references,reporting,requirements,residency,resources,retention,roadmap,roi,roll out,rollout,sandbox,scope,seat,security,
security questionnaire,servers,service level,setup,=sla,=slas,soc,=sow,=sso,success manager,summary,support,template,term,test account,
tier,timeline,training,transcription,transcripts,trial,use case,user,volume,warranty,whitepaper,workflow,workshop`,
  capability: `
access,api,archive,available,barcode,cancel,cancellable,cannot,certified,connect,connector,cover,data center,data stays,datacentre,delete,
does not,encrypt,export,frankfurt,free,gdpr,handle,hosted,import,include,integrate,integration,iso,languages,limit,migrate,multi tenant,
multilingual,native,nightly,no custom,no extra,no integration,not before,not on the roadmap,offline,on prem,on premise,on site,onsite,
opt out,out of the box,print,process,read only,real time,realtime,remote,replace,roadmap,role based,run on,scan,servers in,sign,soc,sso,
stays in,store,stored in,support,sync,terminate,train,transcribe,translate,two way,unlimited,white label,will not,without extra,
works with,works without`,
  nextStep: `
appointment,arrange,book,calendar,call,catch up,catchup,come back to,deep dive,deliver,demo,draft,due,email,follow up,followup,get back,
go back,goes back,invitation,invite,kick off,kickoff,mail,meeting,next call,next date,next step,nxt cal,on site,=owe,pilot,prepare,
present,provide,reconvene,reply,return,review,ring,schedule,send,sent,session,share,speak again,supply,sync,talk again,termin,test access,
trial,visit,waiting for,walk through,walkthrough,workshop`,
  deliverable: `
access,agenda,brochure,business case,calculation,case study,comparison,contract draft,data sheet,datasheet,deck,documentation,documents,
dpa,draft,info,information,list,login,material,nda,offer,one pager,plan,proposal,questionnaire,quote,recording,reference,roi sheet,sample,
sandbox,security questionnaire,slides,summary,test account,test data,two pager,whitepaper`,
  vagueTerm: `
accommodate,affordable,anything,attractive,ballpark,briefly,certain,cheap,check if,competitive,comprehensive,customised,depends,details,
easily,easy,everything,fair,fast,favourable,find out,flexible,fully,generally,good deal,good price,great,high level,in general,in touch,
keep in touch,later,look into,look into it,lots,no problem,no specifics,of course,possible,powerful,quick,quickly,range,reasonable,robust,
rough,roughly,seamless,see if,several,shortly,simple,smooth,some,somehow,something,soon,sort it,specifics,standard,stay in touch,tailored,
typical,typically,usually,various,whether,will check,would check`,
  price: `
a month,a seat,a user,annual,charge,cost,discount,fee,free,instalment,invoice,licence,license,list,=mo,net 30,net 60,payment,per month,
per seat,per site,per user,per year,price,quoted,rate,rebate,surcharge,tariff,=yr`,
  hint: `
agreed,call went,catch up,chat,conversation,covered,demo,details,discuss,exchange,explained,follow up,general,get back,helpful,
information,informed,intro call,introduced,keep in touch,meeting,mentioned,offered,overview,pitch,platform,presentation,presented,product,
promised,questions,said,showed,spoke,stay in touch,talk,things,think about it,told,topics,touch base,walked,went through,went thru`,
};

/** The fields' own vocabulary, between commas: a row of these without a word that ties them states nothing. */
export const JARGON = `acquisition,adoption,alignment,api,approval,arr,audit,authority,automation,bant,blocker,board,bottleneck,budget,buyer,capability,capex,ceo,cfo,champion,churn,
cio,ciso,cmo,competition,competitor,compliance,concern,contract,coo,cost,crm,criteria,cro,cto,customer,data,date,deadline,decision,delay,demo,discount,dmu,dpa,eb,economic,efficiency,
eoq,erp,error,escalation,event,exec,executive,feature,finance,fit,friction,fte,funding,fy,gap,gatekeeper,gtm,handover,headcount,hiring,hour,impact,incumbent,inefficiency,influencer,
integration,intent,invoice,it,kpi,landmine,layoff,leak,leakage,legal,linkedin,loss,lost,maker,manual,margin,meddic,meddpicc,meeting,merger,migration,month,msa,nda,need,next,nps,objection,
onboarding,opex,overtime,pain,paper,penalty,pilot,pipeline,po,poc,press,price,pricing,process,procurement,productivity,proposal,q1,q2,q3,q4,quarter,quote,regulation,release,renewal,
report,revenue,rework,rfp,risk,roadmap,roi,rollout,round,saas,sales,scale,sceptic,sceptical,security,series,signoff,signal,silo,skeptic,sla,source,spend,sponsor,sso,stack,stakeholder,
status,step,surge,sync,tco,team,tech,tender,timeline,timing,tool,trigger,trust,urgency,vendor,visibility,vp,workaround,workflow,year,yr,
jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec,january,february,march,april,june,july,august,september,october,november,december,monday,tuesday,wednesday,thursday,friday`;

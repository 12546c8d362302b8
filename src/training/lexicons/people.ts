import type { Lexicon } from './lexicon.ts';

/** Who speaks, decides, doubts: roles, departments, bodies, given names of many countries. */
export const people: Lexicon = {
  role: `
abbot,abteilungsleiter,accountant,actuary,=admin,administrator,agents,agronomist,analyst,architect,assistant,attorney,auditor,=avp,banker,
betriebsleiter,betriebsleiterin,board member,bookie,bookkeeper,=boss,brewmaster,broker,brother,burgermeister,bursar,buyer,captain,
caretaker,=cco,=cdo,=ceo,=cfo,chair,chairman,chairperson,chairwoman,=chef,chief,=chro,=cio,=ciso,cleaner,clerk,=clo,=cmio,=cmo,=cno,
cofounder,colonel,commander,comptroller,concierge,consultant,controller,=coo,coordinator,counsel,=cpo,=cro,=cso,=cto,curator,=daf,
daughter,=dba,dean,decider,decision maker,deputy,designer,developer,directeur,director,directrice,dispatcher,disponent,disponentin,doctor,
=dpo,=drh,driver,=dsi,economic buyer,editor,eigenaar,einkaufsleiter,electrician,engineer,=evangelist,=evp,exec,executive,family,farmer,
father,fitter,foreman,forester,forewoman,founder,franchisee,franchisor,=gc,gerente,geschaftsfuhrer,geschaftsfuhrerin,geschaftsfuhrung,=gm,
governor,guard,=guy,harbour master,head,=head,headmaster,headteacher,housekeeper,husband,inhaber,inspector,intendant,investor,janitor,
jefa,jefe,kammerer,kapellmeister,=lady,lawyer,=lead,leader,lecturer,=leiter,leiterin,librarian,major,manager,matron,mayor,=md,mechanic,
meister,member of the board,merchandiser,=mgr,mother,nephew,niece,notary,nurse,officer,ombudsman,operator,owner,paralegal,partner,pastor,
=pdg,pharmacist,physician,pilot,planner,=pm,polier,president,principal,producer,professor,programmer,prokurist,prokuristin,provost,
publisher,purchaser,receptionist,recruiter,rector,registrar,=rep,=reps,responsable,=rev ops,=rssi,sachbearbeiter,sachbearbeiterin,sceptic,
scientist,scrum master,secretary,sergeant,shareholder,=sir,sister,skeptic,solicitor,sommelier,son,sponsor,=sre,staff council,
stationmaster,steward,superintendent,supervisor,surgeon,=svp,sysadmin,teacher,teamleader,technician,therapist,trader,trainer,treasurer,
trustee,underwriter,vet,vicar,vorstand,=vp,welder,werksleiter,wife,winemaker,wlasciciel`,
  department: `
accounting,achats,admissions,architecture team,audit,buchhaltung,category management,claims,clinical governance,compliance,compras,
controlling,customer service,data protection,datenschutz,dispatch,=dsi,=edv,=ehs,einkauf,engineering,estates,facilities,field service,
finance,front desk,head office,headquarters,holding,housekeeping,=hq,=hr,=hse,=infosec,=it,legal,logistics,maintenance,marketing,
medical affairs,merchandising,ministry,mother company,operations,=ops,=parent,payroll,personalabteilung,pharmacovigilance,platform team,
=pmo,procurement,production,purchasing,=qa,quality,rechtsabteilung,regulatory affairs,research office,=revops,risk,security,
shared services,the group,treasury,underwriting,union,vertrieb,warehouse`,
  body: `
assembly,aufsichtsrat,bank,beirat,betriebsrat,board,buying committee,c suite,=cab,comite,commission,committee,consejo,consortium,
cooperative,council,=csuite,directorate,=exco,gemeinderat,governors,=gpo,insurer,investors,jury,leadership team,management team,owners,
panel,partners,partnership,personalrat,quorum,=rada,rectorate,senate,shareholders,stadtrat,=steerco,trustees,union,vorstand,works council`,
  honorific: `
dott,dr,frau,herr,hr,ing,madame,miss,mme,monsieur,mr,mrs,ms,mx,pan,pani,prof,professor,senor,senora,señor,shri,sir,sr,sra,sri`,
  contact: `caller,contact,prospect,the buyer`,
  somebody: `
=client,=customer,=everybody,=everyone,=folks,=guys,=he,=her,=him,=one,=others,=people,=relevant,=she,=somebody,=someone,=team,=them,
=they`,
  company: `business,company,corporation,enterprise,firm,group,house,institution,organisation,organization`,
  say: `
according to,admit,brought up,call it,called me,complain,confirm,explain,gesagt,hear from,heard by,heard from,heard it from,in her words,
in his words,insisted,know from,laut,learned from,learnt from,let slip,mention,note,per,phoned,ping,pointed out,posted,quote,quoth,rang,
remark,report,reveal,sagte,said,say,segun,selon,shared,spoke about,spoke of,state,stress,swore,talked of,tell,told,tweet,word from,write,
wrote`,
  send: `
copied me,emailed me,forward,=fwd,mailed me,passed me,pinged me,screenshot,sent me,sent over,sent the,sent us,shared,showed me,showed us,
slipped me,texted me,whatsapped`,
  decide: `
accept,advise,agree,approval,approve,authorise,authorize,blessing,block,blocker,brings it to,buy in,champion,choose,clear,clearance,
confirm,consent,consult,convince,countersign,decide,decider,decision,=dm,=eb,endorse,entscheidet,evaluate,final call,final say,final word,
freigabe,gatekeeper,give the go,go ahead,goahead,green light,greenlight,has a say,has seen,have a say,have seen,have to be in,
holds the purse,in the room,influence,involve,join,jump,last word,makes up,mandate,must be in,must see,needs to be in,needs to see,nod,
=ok,=okay,okayed,on board,owns budget,owns the budget,participate,persuade,pick,present to,purse strings,put it to,ratify,recommend,
recommendation,release,reports to,responsible,review,rubber stamp,rubberstamp,rules on,sanction,say in,select,short list,shortlist,sign,
signature,signs off,sits in,sits on,sponsor,takes it to,unterschreibt,veto,vote,wants to see,win over`,
  attend: `at the table,attend,attendee,be there,cc,come along,in the demo,in the meeting,in the room,invite,join,next call,participate`,
  firstName: `
aaron,abdul,adam,adrian,ahmed,aisha,alan,albert,alejandro,alex,alexander,alexandra,ali,alice,amanda,amelia,amina,amir,amit,amy,ana,andre,
andrea,andreas,andrew,andy,angela,anita,anna,anne,anthony,anton,antonio,arjun,arthur,ayesha,barbara,bart,ben,benjamin,beth,bob,brian,
bruno,carl,carla,carlos,carol,caroline,catherine,charles,charlotte,chen,chloe,chris,christian,christina,christine,christopher,claire,
clara,claudia,craig,dan,dana,daniel,dave,david,deborah,deepak,diana,diane,diego,edward,elena,elisabeth,elizabeth,ella,ellen,emily,emma,
eric,erik,eva,fatima,felix,fiona,fischer,florian,francesco,francis,francois,gabriel,garcia,gavin,geoff,georg,george,giovanni,giulia,
graham,greg,gupta,hannah,hans,harry,hassan,helen,henrik,henry,hoffmann,hugo,ian,ibrahim,ida,ilse,isabel,ivan,jack,jacob,james,jan,jane,
jason,javier,jean,jen,jennifer,jenny,jeremy,jessica,jim,jin,joanna,joao,joe,johannes,john,jon,jonathan,jones,joost,jorge,jose,joseph,
joshua,juan,julia,julian,julie,karen,karin,karl,kate,katherine,kay,keith,kelly,ken,kevin,khalid,khan,kim,kiran,klaus,kowalski,kumar,kwame,
lara,lars,laura,lauren,lee,leo,leon,liam,linda,lisa,lopez,louis,luca,lucas,lucy,luis,luke,maarten,manuel,marc,marco,marcus,margaret,maria,
marie,mario,mark,markus,martin,martinez,mary,matt,matteo,matthew,matthias,mia,michael,michelle,miguel,mike,mira,mohamed,mohammed,monika,
muller,natalia,natalie,neha,neil,nguyen,nick,nicola,nicole,nina,noah,nora,nowak,okafor,ola,olga,oliver,olivia,omar,oscar,pablo,patel,
patricia,patrick,paul,paula,pedro,peter,phil,philip,pierre,piotr,priya,rafael,rahul,raj,rajesh,ravi,rebecca,rene,richard,rob,robert,robin,
roger,roman,rosa,rossi,roy,ruth,ryan,sam,samantha,samuel,sandra,sanjay,sara,sarah,schmidt,schneider,sean,sebastian,sharma,simon,singh,
smith,sophia,sophie,stefan,stephanie,stephen,steve,steven,suresh,susan,susanne,suzuki,tanaka,theo,thomas,tim,tina,tom,tomas,tony,tran,
ursula,vera,victor,victoria,vijay,vikram,vincent,walter,weber,wei,wendy,william,xavier,yusuf,zoe`,
};

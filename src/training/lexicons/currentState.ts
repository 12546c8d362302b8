import type { Lexicon } from './lexicon.ts';

/** How work is done today: status quo, use, steps, workarounds, gaps. */
export const currentState: Lexicon = {
  toolKind: `
app,application,=ats,=bi,binder,board,cabinet,calendar,carbon copy,card index,chat group,checklist,clipboard,=cmms,competitor,=crm,=csv,
custom built,database,delivery note,diary,=dms,=ehr,email,=emr,=erp,fax,folder,form,google doc,google form,group chat,home grown,
homegrown,=hris,inbox,index cards,intranet,=itsm,landscape,ledger,legacy,=lims,=lms,log book,logbook,macro,mail,mailbox,mainframe,=mes,
network drive,notebook,package,paper,=pdf,=pdfs,phone,pigeonhole,=pim,pinboard,platform,=plm,=pms,portal,=pos,post it,post its,printout,
provider,punch card,radio,register,=rmm,scanner,script,self built,set up,setup,shared drive,sheet,=sis,slip,software,solution,spreadsheet,
stack,sticky note,suite,supplier,system,tablet,telephone,template,tick list,=tms,tool,=tool,=usb,vendor,walkie talkie,wall planner,
whatsapp group,whiteboard,=wms,word document,word file`,
  statusQuo: `
have something,has something,something from,agency,already,always done,as of now,at the moment,by email,by hand,by phone,contract,current,
currently,excel,existing,habit,in house,in place,incumbent,internally,landscape,manual,manually,old fashioned,old school,outsourced,paper,
presently,right now,=run,=runs,setup,so far,spreadsheets,status quo,the way they,these days,today,traditionally,=use,=used,=uses,=using,
way of working,work with`,
  use: `
cover,deployed,do,does,done in,entered in,for,goes into,=got,handle,happens in,=has,=have,held in,hold,installed,integrated,=is,keeps,
kept in,licence,license,lives in,logged in,managed in,on,planned in,plugged in,powered by,record,run,send,serve,sits in,store,stored in,
subscribe,through,track,use,used,using,via,with,work in,work with`,
  step: `
add up,allocate,announce,approve,archive,arrive,ask,assemble,assign,bill,book,bring,build,calculate,call,carry,chalk,chase,check,clip,
collect,color,colour,combine,come,compare,compile,confirm,consolidate,convert,copy,count,create,cross off,cut,deliver,dictate,dig,
dispatch,download,draft,draw,drive,drop off,email,enrol,enter,export,fax,file,fill,fill in,forward,get,give,go,goes,guess,hand,hang,
highlight,import,invoice,jot,keep,key in,label,lay,log,look up,mail,maintain,mark,match,measure,merge,message,move,net off,note,open,
order,pass,paste,pay,pencil,phone,photo,photograph,pick,pick up,pin,plan,post,prepare,print,pull,push,put,radio,raise,re enter,re key,
read,reconcile,record,reenter,register,rekey,remind,reorder,request,retype,ring,round,save,scan,schedule,search,send,shout,sign,sit,sort,
stack,stamp,staple,stick,take,tally,text,tick,total,transcribe,transfer,translate,type,update,upload,walk,weigh,whatsapp,write`,
  workaround: `
back in,binder,bridge,by email,by hand,by heart,by mail,by phone,chalk,clipboard,copy,csv,diary,dms,double entry,email back and forth,
excel,export,fax,from memory,google sheet,gsheet,gut feeling,help themselves,improvise,in her head,in his head,in their heads,in word,
ledger,macro,makeshift,manual,manually,memo,notebook,ourselves,=own,paper,parallel,paste,patch,pencil,phone,post it,post its,printed,
printout,re enter,re key,re type,reconcile,reenter,register,rekey,retype,screenshots,scribble,script,second list,second sheet,
second system,separate list,separate sheet,shadow,shared inbox,shared mailbox,shout,side list,side sheet,spreadsheet,sticky note,stopgap,
text each other,text file,tick,tick list,type,typed,usb stick,whatsapp,whiteboard,word document,word memo,work around,workaround,workbook`,
  gap: `
afterwards,apart from,behind,blind,bounce,break,cannot,=cant,chaos,clash,contradict,crash,delay,didnt,differ,difficult,disappear,
disconnected,doesnt,=dont,drop,duplicate,empty,ends at,ends there,error,except,expire,fail,falls between,forget,forgotten,gap,guess,
hard to,ignore,incomplete,isnt,lacks,late,later,leave out,left out,lose,lost,mismatch,missing,mistake,never,nightmare,no alert,no audit,
no connection,no history,no interface,no link,no one,no overview,no trace,no way,nobody,none,noone,not,not synced,nothing,nowhere,old,
only,out of date,outdated,outside,overwrite,overwritten,separate,separately,slip through,slow,stale,stop,struggle,stuck,too,too late,
trouble,unanswered,uncoached,unconnected,unlinked,unlogged,unnoticed,unplanned,unreadable,unrecorded,unregistered,unsynced,until,vanish,
without,wont,wrong`,
  evaluate: `
also talking,alternative,asked us about,assessing,at her last,at his last,bidding,comparing,connect to,considering,demoed,demos with,
evaluating,evaluation,ex,exploring,former,formerly,have seen,in eval,in talks,in the running,instead of,integrates,integration with,
interested in,last job,looking at,offer from,on the list,our platform,our product,our solution,our tool,piloting,pitched,plan to buy,
plan to introduce,plan to move,previous employer,previous job,previously,quote from,scouting,short list,shortlist,talking to,
thinking about,thinking of,trialing,trialling,until last year,used to have,used to run,used to use,vendors in,versus,=vs,wants to buy,
will introduce,wish for,would like`,
  manual: `by e mail,by email,by hand,by phone,manual,manually,paper`,
};

import type { Lexicon } from './lexicon.ts';

/** Text that stands in for text. */
export const pointers: Lexicon = {
  placeholder: `
add later,added later,after the call,as above,=asdf,ask next time,blank,coming soon,complete later,ditto,dont know,empty,fill in later,
find out,folgt,idem,insert here,k a,=ka,kommt noch,later this week,later today,=lorem,n a,=na,nach dem termin,need to ask,need to check,
no info,no information,no notes,none yet,not applicable,not known yet,not sure,not yet,nothing yet,=pending,placeholder,same as above,
same as before,see above,see below,siehe oben,spater,still missing,=tba,=tbc,=tbd,to ask,to be added,to be checked,to be completed,
to be filled,to be filled in,to do,to follow,=todo,unknown,update later,will add,will ask,will check,will complete,will fill,
will find out,will follow,will update,=wip,=xx,=xxx`,
  pointer: `
already told,as discussed in,ask her,ask him,ask me,ask the,attachment,call recording,check crm,check notes,check recording,check slack,
check the,check the recording,confluence page,details in,documented in,emailed you,everything is in,forwarded,in crm,in gong,in my notes,
in slack,in the call notes,in the call recording,in the crm,in the deck,in the doc,in the document,in the email,in the notes,
in the recording,in the thread,in the transcript,link in,listen to,logged in,mailed you,notes in,notion page,on the recording,ping me,
recording has,refer to,see account,see below,see calendar,see call,see crm,see deal,see doc,see document,see e mail,see email,see file,
see gong,see hubspot,see invite,see link,see linkedin,see mail,see my,see notes,see opportunity,see previous,see recording,see salesforce,
see sheet,see slack,see thread,see transcript,sent by mail,siehe,talk to me,vgl,voir,wiki,will tell you,written down in`,
};

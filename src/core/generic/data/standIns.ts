/** Text that stands in for text, between commas. */
export const PLACEHOLDERS = `
add later,added later,after the call,ask next time,asdf,blank,coming soon,complete later,ditto,do not know,dont know,empty,fill in later,find out,
folgt,idem,insert here,k a,k.a.,keine angabe,kommt noch,lorem ipsum,n a,n/a,na,nach dem termin,need to ask,need to check,
niet bekend,nicht besprochen,no info,no information,noch nicht besprochen,not covered,not discussed,no notes,none yet,not applicable,not known yet,not yet known,not sure yet,not yet,nothing yet,pendiente,
placeholder,por definir,a definir,a completer,same as above,same as before,see above,siehe oben,spater,still missing,still to come,tba,tbc,tbd,
test,to ask,to be added,to be checked,to be clarified,to be completed,to be confirmed,to be defined,to be filled,to be filled in,to be updated,to come,
todo,unknown,update later,update to follow,will add,will ask,will check,will complete,will fill,will fill in,will find out,
will update,wip,wird nachgereicht,folgt noch,xx,xxx`;

/** The same, but only by themselves: beside a word of one's own they say something of it ("NDA to follow"). */
export const PLACEHOLDERS_ALONE = 'later,pending,to do,to follow,will follow';

/** Text that sends the reader elsewhere. */
export const POINTERS = `
already told,as discussed in,as per mail,as per email,as per my mail,as per my email,attachment,attached,call recording,cf,cf.,
check crm,check notes,check recording,check slack,check the notes,check the recording,confluence page,details in,details are in,documented in,
emailed you,everything is in,everything is written,forwarded,in crm,in gong,in my mail,in my notes,in slack,in the attached,in the call notes,in the call recording,
in the chat,in the crm,in the deck,in the doc,in the document,in the drive,in the shared drive,in the email,in the folder,in the mail,in the notes,in the recording,
in the shared folder,in the sheet,in the thread,in the transcript,link in,link below,listen to,logged in,mailed you,notes in,notion page,on notion,
on the drive,on the recording,ping me,recording has,refer to,s anhang,see account,see attached,see below,see calendar,see call,see chat,see crm,see deal,
see deck,see doc,see document,see drive,see e mail,see email,see file,see folder,see gong,see hubspot,see invite,see link,see linkedin,see mail,see minute,
see my,see notes,see note,see notion,see opportunity,see pdf,see previous,see recording,see salesforce,see screenshot,see sheet,see slack,see slide,see teams,
see thread,see ticket,see transcript,see wiki,sent by mail,siehe,talk to me,transcript is,transcript has,vgl,voir,wiki,will tell you,
written down in,zie,ver crm,ver notas`;

/** Little words between, which state nothing. */
export const TIES = `
a,all,also,am,an,and,any,are,as,at,be,been,but,by,can,could,did,do,for,from,get,got,had,has,have,he,her,here,him,his,i,if,in,into,is,it,its,just,ll,me,
more,my,no,not,now,of,on,or,our,out,please,pls,rest,she,so,still,that,the,their,them,then,there,they,this,to,up,us,was,we,well,were,what,when,where,which,
who,will,with,would,you,your,details,detail,info,information,everything,point,yet,call,meeting,next,field,part,und,der,die,das,im,in,le,la,el,de`;

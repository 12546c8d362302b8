/** Text that stands in for text, between commas. */
export const PLACEHOLDERS = `
add later,added later,after the call,ask next time,will ask next time,asdf,coming soon,complete later,ditto,fill in later,folgt,idem,insert here,k a,k.a.,
keine angabe,kommt noch,lorem ipsum,n a,n/a,na,nach dem termin,niet bekend,nicht besprochen,noch nicht besprochen,not covered,
not discussed,none yet,not known,not applicable,not known yet,not yet known,nothing yet,pendiente,placeholder,por definir,a definir,a completer,
siehe oben,spater,still to come,tba,tbc,tbd,to be added,to be checked,to be clarified,to be completed,to be confirmed,to be defined,to be discussed,
to be filled,to be filled in,to be updated,todo,update later,update to follow,will add,will complete,will fill,will fill in,will find out,
will update,wird nachgereicht,folgt noch,xx,xxx`;

/** The same, but only by themselves: beside a word of one's own they say something of it ("NDA to follow", "shelves empty"). */
export const PLACEHOLDERS_ALONE = `
later,pending,to do,to follow,will follow,not sure,not sure yet,blank,do not know,dont know,empty,find out,need to ask,need to check,no info,no information,no notes,not yet,same as above,same as before,
see above,still missing,test,to ask,to come,unknown,will ask,will check,wip`;

/** Text that sends the reader elsewhere. */
export const POINTERS = `
as in the mail,as in my mail,as per mail,as per email,as per my mail,as per my email,cf,cf.,check crm,check the crm,check gong,check notes,check recording,check slack,
check the notes,check the recording,confluence page,in crm,in gong,in my mail,in my notes,in slack,in the attached,in the call notes,
in the call recording,in the chat,in the crm,in the deck,in the doc,in the document,in the drive,in the shared drive,in the email,
in the folder,in the mail,in the notes,in the recording,in the shared folder,in the thread,in the transcript,link below,listen to,
notion page,on notion,on the drive,on the recording,ping me,recording has,refer to,s anhang,see attached,see attachment,see the crm,see the notes,see the recording,see below,see calendar,see chat,
see crm,see deck,see doc,see document,see drive,see e mail,see email,see file,see folder,see gong,see hubspot,see invite,see link,
see mail,see minute,see my,see notes,see note,see notion,see pdf,see previous,see recording,see salesforce,see screenshot,see sheet,
see slack,see slide,see thread,see transcript,see wiki,sent by mail,siehe,transcript has,vgl,zie,ver crm,ver notas,voir,already told you,attached,attachment,documented in,documented in the crm,emailed you,details in,
forwarded,in the invite,link in the invite,on the phone,logged in,mailed you,notes in,notes in the crm,talk to me,wiki,will tell you,written down in`;

/** Little words between, which state nothing. */
export const TIES = `
a,all,also,am,an,and,any,are,as,at,be,been,but,by,can,could,did,do,for,from,get,got,had,has,have,he,her,here,him,his,i,if,in,into,is,it,
its,just,ll,me,more,my,no,not,now,of,on,or,our,out,please,pls,rest,she,so,still,that,the,their,them,then,there,they,this,to,up,us,was,we,
well,were,what,when,where,which,who,will,with,would,you,your,details,detail,info,information,everything,far,next,point,yet,field,part,same,und,von,der,die,
das,im,in,le,la,el,de`;

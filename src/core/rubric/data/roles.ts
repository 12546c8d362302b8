/** Who takes part in buying, by a word; between commas. */
export const ROLES = `ceo,cfo,coo,cio,cto,cro,cmo,chro,ciso,cpo,cco,md,vp,svp,evp,president,chair,chairman,chairwoman,chairperson,owner,founder,partner,principal,
director,head,lead,manager,mgr,boss,chief,dean,rector,registrar,bursar,provost,superintendent,mayor,treasurer,controller,comptroller,accountant,counsel,
lawyer,officer,secretary,supervisor,foreman,buyer,purchaser,purchasing,procurement,legal,finance,compliance,security,infosec,board,committee,council,
panel,parliament,senate,shareholder,investor,union,trustee,governor,sponsor,geschaftsfuhrer,geschaftsfuhrung,betriebsrat,prokurist,einkauf,einkaufsleiter,
revops,marketing,hr,ops,operations,physician,matron,nurse,engineer,architect,administrator,admin,consultant,dpo`;

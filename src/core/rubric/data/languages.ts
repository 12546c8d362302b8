/** Little words by which a language is known, between commas; words that English shares are left out. */
export const LITTLE_WORDS = {
  English:
    'the,and,is,are,was,were,of,to,for,with,they,their,from,has,have,but,will,we,on,at,by,that,this,be,who,it,not,our,he,she,his,her,him,them,what,when,which,than,after,before,about,because,until,there,been,if,as,or,an,had,would,can,up,out,all,how,no,so,said,told',
  German:
    'der,am,vom,beim,wollen,noch,neuer,neue,die,das,und,ist,nicht,wir,sie,mit,von,fur,auf,ein,eine,einen,haben,wird,bei,dem,den,auch,noch,zum,zur,sind,es,ich,hat,nach,aber,wenn,nur,werden,wurde,uber,kein,keine,seit,bis,dass,ihr,ihre,sich,muss,soll',
  French:
    'prix,mardi,rendez,veulent,etre,le,la,les,des,et,est,pas,nous,avec,pour,une,dans,sur,qui,que,ils,elle,sont,ont,du,au,aux,il,leur,par,mais,ne,se,ce,cette,depuis,chez,notre,plus,fait,faut,trop,sans,leurs,avant,apres',
  Spanish:
    'quieren,proximo,perdemos,el,los,las,que,con,para,una,por,del,esta,son,pero,como,mas,se,su,lo,han,hay,desde,muy,nos,sus,es,cada,tiene,tienen,porque,cuando,hasta,antes,entre,al,ya,quiere,dice',
  Dutch:
    'de,het,een,en,van,niet,met,voor,zijn,ze,dat,wij,ook,maar,hebben,wordt,bij,naar,er,nog,te,op,aan,heeft,moet,geen,door,worden,zij,hun,als,dan,sinds,tot,omdat,willen',
  Portuguese:
    'os,as,que,com,para,uma,nao,por,da,do,dos,das,em,mas,sao,esta,foi,eles,tem,pelo,pela,ao,nos,seu,sua,ja,ate,desde,quando,cada,muito,ser,mais,ele,ela,quer',
} as const;

export type Language = keyof typeof LITTLE_WORDS;

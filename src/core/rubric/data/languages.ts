/**
 * Words by which a language is known, without accents and between commas: its own; then those that prove less, being also names, short forms or words
 * in English texts ("met", "pour", "Los Angeles"); then months. What English has too stands under English only.
 */
export const LITTLE_WORDS = {
  English:
    'the,and,is,are,were,of,to,for,with,they,their,from,have,but,at,by,that,this,who,it,not,our,she,his,him,them,what,when,which,than,after,before,about,because,until,there,been,if,had,would,can,up,out,how,said,told,into;in,a,was,has,will,we,on,be,he,her,as,or,an,all,no,so,via,over,plus,per',
  German:
    'und,nicht,wir,haben,wird,werden,wurde,kein,keine,auf,beim,vom,zum,zur,einen,einem,auch,aber,noch,nur,weil,wenn,dass,seit,uber,muss,mussen,soll,sich,ihre,oder,jede,jeden,woche,monat,jahr,stunden,bedenken,entscheidet,preis,lauft,der,keinen,tage,drei;die,das,den,dem,des,ein,eine,ist,sind,hat,war,mit,bei,zu,nach,vor,bis,es,sie,ich,ihr,am,im,als,pro,um,aus,fur;januar,februar,marz,juni,juli,oktober,dezember',
  French:
    'nous,avec,dans,qui,que,sont,ils,leur,leurs,mais,cette,depuis,faut,trop,apres,deux,semaine,mois,heures,aucun,aucune,jusqua,signe,entre,fait,avant,jours,semaines,prix,contre,dernier,derniere;le,la,les,des,du,de,et,un,une,pour,sur,il,elle,ont,au,aux,par,ne,se,ce,en,ou,sans,chez,notre,est,pas;janvier,fevrier,avril,juin,juillet,aout,septembre,octobre,novembre,decembre',
  Spanish:
    'que,por,pero,muy,desde,cada,tiene,tienen,porque,cuando,antes,entre,quiere,quieren,sus,ninguna,ningun,semana,horas,firma,hemos,usan,nueva,nuevo,precio,dias,durante;el,la,los,las,de,del,con,para,una,un,y,en,es,esta,son,como,mas,se,su,lo,han,hay,nos,hasta,al,ya,sin,mes;enero,febrero,marzo,abril,junio,julio,agosto,septiembre,octubre,noviembre,diciembre',
  Dutch:
    'het,een,niet,voor,zijn,ze,wij,ook,maar,hebben,wordt,worden,bij,naar,nog,aan,heeft,moet,moeten,geen,zij,sinds,omdat,willen,elke,uur,maand,onze,uit,beslist,staat,sluit,prijs,dagen,drie;de,en,van,met,dat,er,te,op,door,hun,als,dan,tot,om;januari,februari,maart,juni,juli,augustus,oktober',
  Portuguese:
    'que,por,nao,tem,eles,pelo,pela,muito,desde,quando,cada,mais,quer,querem,porque,antes,semana,horas,seu,ainda,usam,preco,dias,durante;e,o,os,com,para,um,uma,da,do,dos,das,de,em,no,na,nas,nos,mas,esta,ao,se,sua,ja,ate,ser,ele,ela,ha,sem,mes,sao,foi;janeiro,fevereiro,abril,maio,junho,julho,setembro,outubro,novembro,dezembro',
} as const;

export type Language = keyof typeof LITTLE_WORDS;

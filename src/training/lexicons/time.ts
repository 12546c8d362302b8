import type { Lexicon } from './lexicon.ts';

export const time: Lexicon = {
  month: `
=abril,after may,=agosto,=aout,=apr,april,=aug,august,=avril,before may,by may,=dec,december,=decembre,dezember,=diciembre,early may,
end of may,=enero,=feb,=febrero,februar,february,=fevrier,for may,from may,=in may,in may,=jan,januar,january,=janvier,=juillet,=juin,
=jul,juli,=julio,july,=jun,june,juni,=junio,last may,late may,=mai,=mar,=march,marz,=marzo,=mayo,mid may,next may,=nov,november,=novembre,
=noviembre,=oct,october,=octobre,=octubre,of may,oktober,=sep,=sept,september,=septembre,=septiembre,since may,start of may,this may,
till may,until may`,
  weekday: `
dienstag,donnerstag,freitag,=fri,friday,mittwoch,=mon,monday,montag,next day,same day,samstag,=sat,saturday,sonntag,sunday,this afternoon,
this morning,=thu,=thur,=thurs,thursday,=tmrw,=today,tomorrow,tonight,=tue,=tues,tuesday,=wed,wednesday,yday,yesterday`,
  season: `
=agm,annual meeting,audit,autumn,black friday,board meeting,budget round,carnaval,carnival,christmas,contract end,diwali,easter,eid,
expiry,fair,go live,golden week,golive,halloween,harvest,inspection,lambing,month end,new year,open enrollment,pentecost,=planting,
quarter end,ramadan,ramp up,renewal,school holidays,school year,season,semester,shareholder meeting,spring,stocktake,summer,term,
thanksgiving,trade show,turnaround,winter,=xmas,year end,year-end`,
  period: `
=1q,=2q,=3q,=4q,calendar week,=eom,=eoq,=eoq1,=eoq2,=eoq3,=eoq4,=eow,=eoy,financial year,fiscal,=fy,=fy24,=fy25,=fy26,=fy27,=fy28,=fy29,
=h1,=h2,=kw,=q1,=q2,=q3,=q4,quarter`,
  duration: `
=d,day,decade,fortnight,fte,=h,hour,=hr,=hrs,jahre,man day,man hour,=min,=mins,minute,=mo,monate,month,=mos,night,quarter,second,shift,
sprint,stunden,tage,week,weekend,=wk,=wks,wochen,working day,year,=yr,=yrs`,
  relative: `
=after,=ago,=before,=beginning,=by,=coming,=early,=end,=following,=for,=from,=in,=last,=late,latest,=mid,=middle,=next,=on,=past,
=previous,recently,=since,=start,=this,=till,=until,=within`,
  vagueTime: `
after summer,after the holidays,=asap,at some point,coming months,coming quarters,coming weeks,coming year,couple of quarters,deadline,
down the road,eventually,first half,future,=h1,=h2,in a while,in due course,in due time,later,long term,mid term,natural course,
next budget,next course,next few,next few months,next months,next period,next quarter,next school year,next year,next year maybe,no hurry,
no rush,no urgency,not this month,not this year,not urgent,quickly,second half,short term,someday,sometime,soon,this year,time frame,
timeframe,timeline,urgent,when the time is right`,
  frequency: `
a day,a month,a quarter,a week,a year,again and again,all the time,always,=annual,annually,=avg,constantly,daily,each,=every,fortnightly,
frequently,half the time,hourly,monthly,most days,mostly,nightly,often,on average,once a,per day,per month,per order,per quarter,
per shift,per week,per year,quarterly,regularly,repeatedly,sometimes,twice,usually,weekly,yearly`,
  past: `=ago,back then,=earlier,former,formerly,=last,past,previous,previously,=recently,used to,yesterday`,
  history: `
abandoned,aborted,attempt,back in,bad experience,before us,burned,burnt,cancelled,died after,dropped,earlier project,ended in,
failed before,fell through,flopped,former vendor,gave up,given up,got stuck,had to undo,last autumn,last spring,last summer,last supplier,
last time,last vendor,last winter,last year,memory of,never recovered,once before,overran,past project,pilot died,previous project,
previous rollout,previous supplier,previous vendor,pulled out,pulled the plug,ran over,refused,rejected,rolled back,scars,scrapped,
shelved,still hurts,stopped after,sued,tried,turned down,two failed,voted down,was killed,was stopped,went live late,went wrong,withdrew,
wrote off,years ago`,
  future: `
ambition,aspire,become,envision,from next year,future,going to,in five years,in three years,intend,journey,plan to,roadmap,
to be introduced,vision,want to be,=will,will introduce`,
};

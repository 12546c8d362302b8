import type { Lexicon } from './lexicon.ts';

export const quantity: Lexicon = {
  numberWord: `
couple of,=double,dozen,=dozens,=drei,=eight,=eighteen,=eighty,=eleven,=fifteen,=fifty,=five,=forty,=four,=fourteen,hundred,=hundreds,
million,=nine,=nineteen,=ninety,=one,=seven,=seventeen,=seventy,=six,=sixteen,=sixty,=ten,=thirteen,=thirty,thousand,=thousands,=three,
=triple,=twelve,=twenty,=two,=zwei`,
  fraction: `
a fifth,a quarter of,a tenth,=doubled,every fifth,every fourth,every other,every second,every tenth,=half,=halved,in ten,one in,
out of ten,=pct,per cent,percent,percentage,=prozent,=quarters,=third,=tripled,two thirds`,
  currency: `
=aed,=aud,=bucks,=cad,=chf,=cny,=crore,=crores,dirham,=dkk,dollar,=eur,=euro,=euros,figure sum,five figures,franc,=gbp,high five,=inr,
=jpy,krona,kroner,=lakh,=lakhs,low six,mid six,=naira,=nok,=pesos,=pln,pound,=quid,=rand,=reais,=rmb,=rs,rupee,=sek,seven figures,=sgd,
=shillings,six figures,=usd,yen,=zar,zloty`,
  scale: `=b,billion,=bn,=cr,=crore,=crores,=grand,=k,=lakh,=lakhs,=m,=mil,=mill,million,=mio,=mn,=mrd,thousand,=tsd`,
  attribute: `
aircraft,bed,branch,brand,built,campus,clinic,company,consultant,country,depot,developer,employee,engineer,entity,established,farm,fleet,
floor,follower,founded,franchise,=fte,=ftes,generation,guest,hall,headcount,hectare,hospital,hotel,household,inhabitant,=iso,kindergarten,
lawyer,line,location,=m2,market cap,member,nurse,office,parcel,partner,passenger,patient,people strong,pharmacy,plant,policyholder,
recruiter,resident,restaurant,revenue,room,school,seat,ship,shop,site,=sqm,square metre,staff,star,store,student,subscriber,subsidiary,
teacher,ton,tower,truck,turnover,user,vehicle,vessel,warehouse,years old`,
  worker: `
accountant,agent,analyst,assistant,clerk,colleague,day,developer,dispatcher,employee,engineer,evening,=fte,=ftes,full time,=h,headcount,
=heads,hour,=hours,=hr,=hrs,man day,man hour,minute,nurse,operator,overtime,part time,payroll,people,person,planner,=ppl,recruiter,salary,
secretary,shift,staff,stunden,technician,temp,weekend,worker,working day`,
};

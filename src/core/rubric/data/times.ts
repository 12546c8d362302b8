/** Words that say when, between commas. */
export const WHEN =
  'january,february,march,april,may,june,july,august,september,october,november,december,jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec,monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,tues,wed,thu,thurs,fri,yesterday,today,tomorrow,spring,summer,autumn,winter,easter,christmas,q1,q2,q3,q4,h1,h2';

/** Of these, words that mean something else as well: a number stands beside them where they say when. */
export const WHEN_BESIDE_A_NUMBER = 'march,may,mar,mon,wed,fri,spring';

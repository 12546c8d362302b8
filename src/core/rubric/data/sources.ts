/** Where news of a company is read: papers, sites, registers, job boards; between commas. Names that are also everyday words stand only in phrases. Add to them freely. */
export const SOURCES = `techcrunch,crunchbase,pitchbook,dealroom,sifted,eu startups,venturebeat,the information,axios,business insider,forbes,reuters,bloomberg,
cnbc,bbc,wsj,wall street journal,financial times,nyt,the register,handelsblatt,gruenderszene,t3n,les echos,maddyness,cinco dias,economic times,
moneycontrol,inc42,yourstory,nikkei,local paper,trade press,linkedin,xing,glassdoor,kununu,stepstone,angellist,companies house,handelsregister,
bundesanzeiger,northdata,edgar,10 k,8 k,google alert,google news,press release,newsletter,job board,careers page,product hunt,substack`;

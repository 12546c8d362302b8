/** Business tools by name, over the industries, between commas. Names that are also everyday words stand only in phrases. Add to them freely. */
export const TOOLS: readonly string[] = [
  // sales, marketing, service
  `6sense,adobe sign,aircall,airtable,apollo io,apollo.io,asana,avaya,avoma,basecamp,braze,brevo,calendly,canva,chorus,clari,clearbit,
clickup,cognism,confluence,cpq,d365,dialpad,docusign,drift chat,dynamics,dynamics 365,fathom,figma,fireflies,five9,freshdesk,freshsales,
freshservice,front app,gainsight,genesys,gong,help scout,helpscout,hubspot,intercom,ironclad,jira,klaviyo,leadfeeder,lucidchart,mailchimp,
marketo,microsoft project,miro,monday com,monday.com,mural,notion,odoo,otter,otter ai,outreach,outreach and,outreach for,outreach sends,
pandadoc,pardot,pega,pipedrive,ringcentral,sales navigator,salesforce,salesforce cpq,salesloft,sfdc,smartsheet,talkdesk,trello,twilio,
visio,zendesk,zoho,zoominfo`,
  // office
  `access database,access db,acess database,airbyte,as 400,as400,bigquery,box.com,databricks,dbt,dropbox,evernote,excel,filemaker,fivetran,
gmail,google calendar,google docs,google drive,google forms,google sheet,google workspace,gsheet,gsheets,gsuite,in teams,in word,jotform,
looker,lotus,lotus notes,m365,mainframe,make.com,medallia,metabase,microsoft 365,microsoft access,microsoft forms,microsoft teams,
microsoft word,mongodb,ms access,ms forms,ms teams,ms word,mysql,o365,office 365,on teams,onedrive,onenote,oracle,outlook,postgres,
power apps,power automate,power bi,powerapps,powerbi,powerpoint,qlik,qliksense,qualtrics,sharepoint,signal group,skype,slack,snowflake,
sql server,tableau,teams channel,teams chat,telegram,thunderbird,typeform,webex,wechat,whatsapp,word document,word file,word memo,
word template,zapier,zoom`,
  // finance, erp, procurement
  `a3erp,adyen,anaplan,ariba,ax,brex,business central,business one,busy accounting,cegedim,concur,coupa,d.velop,datev,deltek,docuware,epicor,
exact online,expensify,gocardless,ifs,intacct,klarna,lexware,m files,mollie,nav,navision,netsuite,paypal,pennylane,pigment,pleo,primavera,
proalpha,quickbooks,s4 hana,s4hana,sage,sage 100,sage 200,sage 50,sage intacct,sap,sap b1,stripe,tally,tally erp,visma,wave accounting,
xero,zoho books`,
  // hr, workforce
  `adp,bamboohr,blackboard,brightspace,bullhorn,canvas lms,cornerstone,culture amp,dayforce,docebo,greenhouse,gusto,harvest app,healthroster,
hibob,kronos,lattice,lever ats,loket,moodle,personio,planday,quinyx,recruitee,rippling,shyftplan,successfactors,teamtailor,ukg,workable,
workday,zoho people`,
  // IT, engineering, security
  `1password,acronis,active directory,ansible,anydesk,auth0,autotask,aws,azure,azure devops,bitbucket,bitwarden,circleci,citrix,connectwise,
crowdstrike,datadog,datto,docker,drata,entra,gcp,github,gitlab,glpi,google cloud,intune,ivanti,jamf,jenkins,jira service,
jira service management,kaseya,kubernetes,lastpass,manageengine,new relic,okta,onetrust,pagerduty,palo alto,qualys,sentry,servicenow,
solarwinds,sonarqube,splunk,teamviewer,terraform,topdesk,vanta,veeam,vmware`,
  // industry, logistics, field
  `aconex,arcgis,autocad,autodesk,blue yonder,bluebeam,buildertrend,cargowise,carlo tms,e2 shop,etq,fieldwire,fishbowl,geotab,housecall pro,
jda,jobber,korber,labware,lims,manhattan associates,maximo,odoo mrp,optibus,planradar,procore,ptv,revit,samsara,sendcloud,servicemax,
servicetitan,simpro,solidworks,teamcenter,timocom,tomtom,transporeon,trimble,veeva,veeva vault,webfleet`,
  // retail, hospitality, travel, food
  `adobe commerce,amadeus,bigcommerce,booking.com,cloudbeds,duetto,galileo gds,just eat,lightspeed,magento,marketman,mews,opentable,
opera pms,protel,relex,sabre,sevenrooms,shopify,travelport,uber eats,ubereats`,
  // health, education, public, finance, legal, property, agriculture, energy, media
  `aareon,accela,adobe,athenahealth,avaloq,bizzabo,bloomerang,cerner,clio,dentrix,duck creek,ellucian,emis,epic,eventbrite,eventim,guidewire,
hisinone,imanage,indesign,john deere,meditech,mindbody,oracle health,powerschool,premiere,systmone,untis,veradigm,webuntis,yardi`,
]
  .join(',')
  .split(',')
  .map((name) => name.trim());

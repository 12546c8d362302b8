import type { Contact, Member } from '../data/model.ts';
import { Avatar } from './Avatar.tsx';
import { Link } from './Link.tsx';
import css from './People.module.css';

/** Contacts with title, e-mail and telephone; members of the team with their role. */
export function People({ contacts, members = [] }: { contacts: readonly Contact[]; members?: readonly Member[] }) {
  return (
    <ul className={css.people}>
      {contacts.map((contact) => (
        <li key={contact.id} className={css.person} data-contact={contact.id}>
          <Avatar name={contact.name} />
          <div className={css.who}>
            <Link page="contacts" id={contact.id} className={css.name}>
              <span data-part="name">{contact.name}</span>
            </Link>
            <span className={css.title} data-part="title">
              {contact.title}
            </span>
          </div>
          <div className={css.reach}>
            <a href={`mailto:${contact.email}`} data-part="email">
              {contact.email}
            </a>
            <span data-part="phone">{contact.phone}</span>
          </div>
        </li>
      ))}
      {members.map((member) => (
        <li key={member.id} className={css.person} data-member={member.id}>
          <Avatar name={member.name} />
          <div className={css.who}>
            <span className={css.name} data-part="name">
              {member.name}
            </span>
            <span className={css.title} data-part="title">
              {member.role}
            </span>
          </div>
          <div className={css.reach}>
            <a href={`mailto:${member.email}`} data-part="email">
              {member.email}
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}
